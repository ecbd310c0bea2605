#!/bin/bash
# is-up.sh PORT PATH: succeeds when http://127.0.0.1:PORT/PATH answers 200. No image has to bring an HTTP client.
exec 3<>"/dev/tcp/127.0.0.1/$1" || exit 1
printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "$2" >&3
read -r status <&3
[[ $status == *" 200 "* ]]
