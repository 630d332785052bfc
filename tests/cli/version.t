# version: the first line is for scripts.
$ isotrack version
isotrack 0.1.0

$ isotrack --version
isotrack 0.1.0

$ isotrack -V | head -n 1
isotrack 0.1.0

$ isotrack version --verbose | cut -d ' ' -f 1
isotrack
record_schema
sqlite
build

$ isotrack version --json | jq -r .schema
isotrack.version/1

$ isotrack version now
2> isotrack: error: version: unexpected 'now'
2> hint: see: isotrack help version
? 2
