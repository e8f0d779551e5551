/** Three made-up happenings, for random piles. Written for these tests; the third shares no telling word with the others. */

/** Each sentence of a happening beside another wording of it. */
export type Telling = readonly (readonly [string, string])[];

export const LIGHTHOUSE: Telling = [
  [
    'The lighthouse at Skerry Ness went dark for six nights in March, the harbour board admitted.',
    'For six March nights no light shone from Skerry Ness, the board of the harbour has conceded.',
  ],
  [
    'Two trawlers, the Orla May and the Petrel, ran onto the shingle below it.',
    'Below it the Petrel and the Orla May, both trawlers, were driven up the shingle.',
  ],
  [
    'Nobody drowned, but skipper Tamsin Vell broke a wrist and lost 340 crates of mackerel.',
    'There were no deaths; a wrist was broken, that of skipper Tamsin Vell, and 340 crates of mackerel went overboard.',
  ],
  [
    'The keeper, Ivo Sandgate, said he had telephoned the board eleven times about the generator.',
    'Ivo Sandgate, its keeper, maintains that he rang the board about the generator eleven times.',
  ],
  [
    '"I may as well have shouted at the gulls," Sandgate said.',
    '"I may as well have shouted at the gulls," the keeper told us.',
  ],
  [
    'An invoice dated 9 February shows that spare bearings were refused as a luxury.',
    'Spare bearings were turned down as a luxury, according to a bill of 9 February.',
  ],
  [
    'The chairwoman of the board, Philippa Croome, called the outage regrettable and short.',
    'Philippa Croome, who chairs the board, spoke of a brief and regrettable failure.',
  ],
  [
    'Insurers put the damage to the two boats at 212,000 florins.',
    'The harm done to both boats is reckoned by their insurers at 212,000 florins.',
  ],
  [
    'A diesel engine borrowed from a circus now turns the lamp.',
    'The lamp is turned for now by an engine on loan from a circus.',
  ],
  [
    'Parliament will hear the keeper on Thursday, beside a professor of marine optics.',
    'On Thursday a professor of marine optics and the keeper will testify in parliament.',
  ],
  [
    'Fishermen lit tar barrels along the cliff until dawn on every one of those nights.',
    'Until daybreak, each night, barrels of tar burned along the cliff, lit by fishermen.',
  ],
  [
    'The board has promised a second generator before the herring season.',
    'Before herring are in season a further generator will come, the board promises.',
  ],
];

export const ORCHESTRA: Telling = [
  [
    'The Brockhurst orchestra has sold its Stradivarius to pay for a roof.',
    'To mend a roof, the orchestra of Brockhurst parted with its Stradivarius.',
  ],
  [
    'A dealer in Zurich paid 4.6 million for the violin, the trustees announced on Monday.',
    'On Monday the trustees disclosed that 4.6 million was paid for the violin by a Zurich dealer.',
  ],
  [
    'Rain had been dripping on the timpani since the autumn of 2029.',
    'The timpani have stood under a dripping ceiling since autumn 2029.',
  ],
  [
    'Concertmaster Henrike Lund wept on hearing of it during a rehearsal of Bruckner.',
    'While rehearsing Bruckner, concertmaster Henrike Lund learned of it and burst into tears.',
  ],
  ['"A roof plays no solos," she told the trombonists.', '"A roof plays no solos," Lund remarked to the trombonists.'],
  [
    'The treasurer, Caspian Moyle, counted 58 buckets in the auditorium last winter.',
    'Last winter 58 buckets stood about the auditorium by the count of treasurer Caspian Moyle.',
  ],
  [
    'Subscribers had raised only a tenth of what the slaters asked for.',
    "A tenth, no more, of the slaters' price had come from subscribers.",
  ],
  [
    'A pupil of the conservatory will lend her own fiddle for the gala.',
    'For the gala a conservatory pupil lends the fiddle that she owns.',
  ],
  [
    'The mayor of Brockhurst declined to say why a grant of 90,000 had lapsed.',
    'Why a 90,000 grant was let lapse, the Brockhurst mayor would not explain.',
  ],
  [
    'Two anonymous donors offered to buy the instrument back, a trustee said.',
    'According to one trustee, a pair of unnamed donors volunteered to purchase the instrument again.',
  ],
];

export const BEETLES: Telling = [
  [
    'Bark beetles have stripped 7,300 spruces above the reservoir at Ullensdal.',
    'Above Ullensdal reservoir 7,300 spruces stand bare from bark beetles.',
  ],
  [
    'Forester Greta Osterholm wants the stricken slope felled before the thaw.',
    'Felling must precede the thaw on that slope, urges forester Greta Osterholm.',
  ],
  [
    'Woodpeckers came in flocks that ornithologists had never recorded so far north.',
    'Ornithologists have no record of woodpeckers flocking at such a latitude.',
  ],
  [
    'The sawmill can take only forty trunks daily, its foreman grumbled.',
    'No more than forty trunks daily fit through the sawmill, the foreman complains.',
  ],
  [
    "Pheromone traps imported from Estonia caught chiefly hikers' socks.",
    'Chiefly the socks of hikers ended up in the Estonian pheromone traps.',
  ],
  [
    'Botanists propose planting rowan, larch and hornbeam instead.',
    'Rowan, hornbeam and larch should be planted instead, botanists suggest.',
  ],
  [
    'Smoke from pruned branches closed the skiing piste over Candlemas.',
    'Over Candlemas the piste had to shut because of smouldering branches.',
  ],
  [
    'A lichen thought extinct was discovered beneath the loosened bark.',
    'Under loosened bark somebody discovered an extinct lichen, or so it was thought.',
  ],
];
