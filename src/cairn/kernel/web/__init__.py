"""kernel.web"""
