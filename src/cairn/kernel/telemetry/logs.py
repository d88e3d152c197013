import structlog


def configure_logging(settings):
    pass


def get_logger(name):
    return structlog.get_logger(name)
