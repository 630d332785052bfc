# version: the first line is for scripts.
$ isotrack version
isotrack 0.1.0

$ isotrack --version
isotrack 0.1.0

$ isotrack -V | head -n 1
isotrack 0.1.0

# What it is made of: the table of LICENSES/README.md, which tests/install/install.py compares.
$ isotrack version --verbose | cut -d ' ' -f 1
isotrack
record_schema
sqlite
build
licence

part
CLI11
SQLiteCpp
date
{fmt}
JSON
utf8proc
libsodium
SQLite

$ isotrack version --verbose | grep -e licence -e public | sed 's/[0-9.]* * public/N  public/'
licence        MIT
part                 version  licence
SQLite               N  public domain

$ isotrack version --plain | cut -f 1 | uniq -c | sed 's/^ *//'
1 isotrack
1 record_schema
1 sqlite
1 build
1 licence
8 part

$ isotrack version --json | jq -r .schema
isotrack.version/1

$ isotrack version now
2> isotrack: error: version: unexpected 'now'
2> hint: see: isotrack help version
? 2
