# One image for all roles: `serve`, `worker`, `beat`, `migrate up`, whatever `cairn` knows. docs/decisions/0044 says why.
# BASE_IMAGE is anything with Python 3.11 or newer that can make virtual environments.
ARG BASE_IMAGE=python:3.13-slim

# What is installed comes from the package index as wheels, by the hashes of the locks, and once. Of this stage only
# what is copied below is left.
FROM ${BASE_IMAGE} AS build
WORKDIR /build
COPY requirements/runtime.lock requirements/image.lock ./
RUN python3 -m venv tools \
 && python3 -m venv --without-pip /app/venv \
 && tools/bin/python -m pip --python /app/venv/bin/python install --disable-pip-version-check --no-cache-dir \
    --no-compile --no-deps --only-binary :all: --require-hashes -r runtime.lock \
 && tools/bin/python -m pip install --disable-pip-version-check --no-cache-dir \
    --no-compile --no-deps --only-binary :all: --require-hashes --target clients -r image.lock
COPY deploy/image/postgres_clients.py deploy/image/shrink.py ./
RUN python3 postgres_clients.py clients /app/postgresql \
 && python3 shrink.py /app/venv/lib/python3.*/site-packages
COPY src /app/src
COPY migrations /app/migrations
COPY scripts/start_production.sh /app/scripts/
COPY deploy/image/cairn /app/venv/bin/
# Bytecode is made here: the image is read-only where it runs. It is never compared with its source again.
RUN echo /app/src > "$(echo /app/venv/lib/python3.*/site-packages)/cairn.pth" \
 && /app/venv/bin/python -m compileall -q -j 0 --invalidation-mode unchecked-hash \
    /app/venv/lib /app/src /app/migrations

FROM ${BASE_IMAGE}
ARG VERSION=0.1.0
ARG REVISION=unknown
ARG SOURCE=unknown
LABEL org.opencontainers.image.title="Cairn" \
      org.opencontainers.image.description="One kernel and six products: a production-grade API backend" \
      org.opencontainers.image.licenses="MIT" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}" \
      org.opencontainers.image.source="${SOURCE}"
RUN groupadd --gid 10001 cairn \
 && useradd --uid 10001 --gid cairn --home-dir /var/lib/cairn --no-create-home --shell /usr/sbin/nologin cairn \
 && install -d -o cairn -g cairn -m 0700 /var/lib/cairn
COPY --from=build /app /app
ENV PATH=/app/venv/bin:/app/postgresql/bin:/usr/local/bin:/usr/bin:/bin \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    CAIRN_HOME=/var/lib/cairn \
    HEARTBEAT_FILE=/tmp/cairn-heartbeat \
    HOST=0.0.0.0 \
    PORT=8000
WORKDIR /app
USER 10001:10001
VOLUME /var/lib/cairn
EXPOSE 8000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s --retries=3 CMD ["cairn", "doctor", "--ready"]
ENTRYPOINT ["cairn"]
CMD ["serve"]
