# contact set stores whom to turn to.
@ ISOTRACK_DB=me.db
$ isotrack contact set prescriber 555-0100
2> isotrack: error: no record at me.db
2> hint: not stored; begin with: isotrack start (five questions); or name another
2>       with --db
? 5

$ isotrack patient add me -q && isotrack contact set prescriber 555-0100
Contact prescriber: 555-0100.                                                 #2

$ isotrack contact set Prescriber '555-0199, mornings'
Contact prescriber: 555-0199, mornings.                                       #3

$ isotrack contact set clinic --text '555-0300'
Contact clinic: 555-0300.                                                     #4

$ isotrack patient show
Patient me                                                        Sun 2026-11-22

  category      unknown
  programme     strictest
  logging       daily
  birth date    -
  weight unit   -
  cycles        -
  home tests    -
  lab units     -
  missed doses  -
  courses       0
  clinic        555-0300
  prescriber    555-0199, mornings

$ isotrack contact set clinic
2> isotrack: error: --text is missing
2> hint: not stored; add --text TEXT
? 2

$ printf '555-0301\n' | script -E never -qec 'isotrack contact set clinic' /dev/null | tr -d '\r'
Number or address: Contact clinic: 555-0301.                                                     #5

$ isotrack contact set
2> isotrack: error: a role is missing
2> hint: not stored; such as: isotrack contact set prescriber '555-0100'
? 2

$ isotrack contact set 'my doctor' 555
2> isotrack: error: role 'my doctor': expected one word
2> hint: not stored; such as: isotrack contact set prescriber '555-0100'
? 2

$ isotrack contact set clinic "$(printf 'a\tb\033c')"
2> isotrack: error: 'a\x09b\x1bc': no control characters
2> hint: not stored
? 2

$ isotrack history --plain | cut -f 1,4,5,6
1	patient add	patient me, logging daily; can become pregnant: unknown, from Sun 2026-11-22; programme strictest from Sun 2026-11-22	-
2	contact set	contact prescriber: 555-0100	corrected by #3
3	contact set	contact prescriber: 555-0199, mornings	-
4	contact set	contact clinic: 555-0300	corrected by #5
5	contact set	contact clinic: 555-0301	-

$ isotrack contact list
Contacts of me                                                    Sun 2026-11-22

role        entry  number or address
clinic      #5     555-0301
prescriber  #3     555-0199, mornings

$ isotrack contact list --plain
clinic	#5	555-0301
prescriber	#3	555-0199, mornings

$ isotrack contact list --json | jq -c '.schema, .contacts'
"isotrack.record/1"
[{"entry":5,"role":"clinic","text":"555-0301"},{"entry":3,"role":"prescriber","text":"555-0199, mornings"}]

@ ISOTRACK_DB=other.db
$ isotrack patient add -q && isotrack contact list
Contacts of P-00013                                               Sun 2026-11-22

No contact is stored. To record one: isotrack contact set prescriber TEXT
