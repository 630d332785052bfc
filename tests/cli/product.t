# product list names the products and their capsules.
$ isotrack product list --plain | head -n 3
us-accutane	Accutane	US	10,20,40
us-claravis	Claravis	US	10,20,30,40
us-myorisan	Myorisan	US	10,20,30,40

$ isotrack product list --json | jq -c '.schema, .products[0]'
"isotrack.products/1"
{"id":"us-accutane","name":"Accutane","market":"US","micronised":false,"strengths_mg":[10,20,40],"source":"S54 S65b (secondary, H)"}

$ isotrack product list claravis
2> isotrack: error: product list: unexpected 'claravis'
2> hint: see: isotrack help product list
? 2

$ COLUMNS=40 isotrack product list | head -n 9
id      us-accutane
name    Accutane
market  US
mg      10,20,40

id      us-claravis
name    Claravis
market  US
mg      10,20,30,40

$ for width in 40 60; do COLUMNS=$width isotrack product list | awk -v w=$width 'length($0) > w {print w": "$0}'; done
