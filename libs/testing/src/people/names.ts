/**
 * Words that invented people and places are named from. Given names are ordinary; family names are words that hardly
 * anybody bears, so that nobody takes a record for a real person.
 */
// prettier-ignore
export const givenNames: Readonly<Record<'M' | 'F', readonly string[]>> = {
  M: [
    'Aaron', 'Adam', 'Alan', 'Andre', 'Barry', 'Ben', 'Callum', 'Carl', 'Colin', 'Connor', 'Craig', 'Damian', 'Dariusz', 'Dean', 'Dev', 'Dominic',
    'Elijah', 'Eoin', 'Faisal', 'Frank', 'Gareth', 'Gavin', 'Glen', 'Hamish', 'Ian', 'Imran', 'Jamal', 'Jason', 'Joel', 'Karl', 'Keith', 'Kyle',
    'Lee', 'Leroy', 'Liam', 'Marcus', 'Martin', 'Mateusz', 'Nathan', 'Neil', 'Omar', 'Owen', 'Patrick', 'Paul', 'Piotr', 'Ravi', 'Ricky', 'Rohan',
    'Ross', 'Ryan', 'Scott', 'Sean', 'Shane', 'Simon', 'Stuart', 'Terry', 'Tony', 'Trevor', 'Wayne', 'Yusuf',
  ],
  F: [
    'Abigail', 'Aisha', 'Alison', 'Amy', 'Anita', 'Becky', 'Bridget', 'Carol', 'Chloe', 'Claire', 'Danielle', 'Debbie', 'Donna', 'Ellie', 'Emma',
    'Farah', 'Fiona', 'Gemma', 'Grace', 'Hannah', 'Heather', 'Ines', 'Jade', 'Janet', 'Jasmine', 'Jodie', 'Julie', 'Karen', 'Kasia', 'Kelly',
    'Kerry', 'Laura', 'Leanne', 'Lisa', 'Lorna', 'Maria', 'Megan', 'Michelle', 'Nadia', 'Natalie', 'Nina', 'Paula', 'Priya', 'Rachel', 'Rita',
    'Sally', 'Samira', 'Sharon', 'Shauna', 'Sonia', 'Stacey', 'Tanya', 'Tara', 'Tracey', 'Vicky', 'Wendy', 'Yasmin', 'Zara', 'Zoe', 'Zofia',
  ],
};

// prettier-ignore
export const familyNames: readonly string[] = [
  'Applegarth', 'Ashenmere', 'Barleymoor', 'Beaconfell', 'Bellwether', 'Birchlow', 'Bramblewick', 'Brackenhurst', 'Brightwater', 'Bulrush', 'Buttonwood',
  'Candlewick', 'Cinderford', 'Clovermead', 'Cobblewell', 'Copperbeech', 'Cornflower', 'Cottongrass', 'Cuckoopen', 'Damsonlea', 'Dandelow', 'Dewberry',
  'Driftwood', 'Duskwater', 'Elderbank', 'Emberly', 'Fernhollow', 'Fiddlewood', 'Foxglove', 'Gillyflower', 'Goldfinch', 'Gorsebank', 'Greenlantern',
  'Hartsbreath', 'Hawthornden', 'Hazelgrove', 'Heatherstone', 'Hollowpenny', 'Honeycombe', 'Hornbeam', 'Inkpen', 'Ivyleaf', 'Jackdaw', 'Juniperlow',
  'Kettlewell', 'Kingcup', 'Lanternby', 'Larkspur', 'Lavenderley', 'Linnetwood', 'Longshadow', 'Lupinmere', 'Mallowfield', 'Marigold', 'Marshlight',
  'Meadowsweet', 'Merrywhistle', 'Mistlethrush', 'Moonpenny', 'Mossbank', 'Nettlefold', 'Nightjar', 'Nutbrown', 'Oakapple', 'Oldacre', 'Oxlip',
  'Partridgelow', 'Pebblewick', 'Pennywhistle', 'Periwinkle', 'Pimpernel', 'Plumbridge', 'Quicksilver', 'Quillfeather', 'Ragwort', 'Rainsparrow',
  'Redshank', 'Riverbend', 'Rowanberry', 'Saltmarsh', 'Sandpiper', 'Seaholly', 'Silverbirch', 'Skylark', 'Snowberry', 'Sorrelby', 'Speedwell',
  'Starling', 'Stitchwort', 'Stonecrop', 'Swallowtail', 'Tanglewood', 'Teasel', 'Thimblerigg', 'Thistledown', 'Tidewater', 'Toadflax', 'Underwillow',
  'Vetchling', 'Wagtail', 'Waterlily', 'Weathervane', 'Whinberry', 'Whitethorn', 'Wildgoose', 'Windlestraw', 'Woodruff', 'Wrenfield', 'Yarrow', 'Yellowhammer',
];

/** The longest name that screens must bear. */
export const longName = {
  givenName: 'Maximiliana-Theodora Wilhelmina Persephone',
  familyName: 'Featherstonehaugh-Windlestrawbridge-Meadowsweeting of Underwillow-on-the-Marsh',
};

// prettier-ignore
export const streets: readonly string[] = [
  'Anchor Row', 'Bellbuoy Lane', 'Cockle Street', 'Dovecote Hill', 'Eelpool Road', 'Ferrymans Walk', 'Gannet Close', 'Harbour Parade', 'Kelp Terrace',
  'Lighthouse Road', 'Mussel Court', 'Netmakers Yard', 'Oyster Street', 'Ropewalk', 'Samphire Gardens', 'Tollhouse Lane', 'Whelk Alley',
];

export const towns: readonly string[] = [
  'Eastmere',
  'Northmere',
  'Westmere',
  'Saltby',
  'Gullhaven',
  'Marlford',
  'Otterbourne Quay',
  'Penwick',
  'Ravensey',
  'Sedgeholm',
  'Thornmouth',
  'Ulvercombe',
  'Wexholme',
  'Yarrowbridge',
  'Alderhithe',
  'Brinewick',
  'Cranford Staithe',
  'Dunlinmouth',
  'Eskerton',
  'Fulmarby',
  'Greyhithe',
  'Hernsea',
];

/** First parts of a password that people can remember; two of them and a number make one. */
export const passwordWords: readonly string[] = [
  'lantern',
  'otter',
  'harbour',
  'thistle',
  'kettle',
  'marble',
  'juniper',
  'pebble',
  'saffron',
  'willow',
  'copper',
  'meadow',
  'puffin',
  'ginger',
  'anchor',
  'bramble',
];
