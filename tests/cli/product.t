# product list names the products and their capsules.
$ isotrack product list
id               name                               market       capsules (mg)
us-accutane      Accutane                           US           10,20,40
us-claravis      Claravis                           US           10,20,30,40
us-myorisan      Myorisan                           US           10,20,30,40
us-zenatane      Zenatane                           US           10,20,30,40
us-amnesteem     Amnesteem                          US           10,20,40
us-sotret        Sotret                             US           10,20,30,40
us-generic       isotretinoin USP                   US           10,20,30,40
us-absorica      Absorica                           US           10,20,25,30,35,40
us-absorica-gen  isotretinoin, generic of Absorica  US           10,20,25,30,40
us-absorica-ld   Absorica LD                        US           8,16,20,24,28,32
uk-roaccutane    Roaccutane                         UK/IE/IL/SG  10,20
uk-generic       isotretinoin, UK generic           UK           5,10,20
eu-generic       isotretinoin, EU generic           EU           10,20
ca-accutane      Accutane                           CA           10,40
ca-clarus        Clarus                             CA           10,40
ca-epuris        Epuris                             CA           10,20,30,40
au-oratane       Oratane                            AU           5,10,20,30,40
au-rocta         Rocta                              AU           10,20
au-roaccutane    Roaccutane                         AU           20

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
