#!/bin/sh
# certbot's deploy hook: puts the renewed certificate where deploy/nginx looks for it, and lets nginx read it anew. A
# configuration that nginx refuses is not loaded: the old one goes on serving, and the renewal is told to have failed.
set -eu
lineage=${RENEWED_LINEAGE:?certbot says which certificate it renewed}
prefix=${NGINX_PREFIX:-/etc/nginx}
install -m 0644 "$lineage/fullchain.pem" "$prefix/certs/fullchain.pem.new"
install -m 0600 "$lineage/privkey.pem" "$prefix/certs/privkey.pem.new"
mv "$prefix/certs/privkey.pem.new" "$prefix/certs/privkey.pem"
mv "$prefix/certs/fullchain.pem.new" "$prefix/certs/fullchain.pem"
nginx -p "$prefix" -c "$prefix/nginx.conf" -t
nginx -p "$prefix" -c "$prefix/nginx.conf" -s reload
