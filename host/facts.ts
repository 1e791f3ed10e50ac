/**
 * What this host imitates, as a numbered list. A test cites the numbers it proves, and another holds the two against
 * each other. When FigJam turns out to differ, the fact, the host and the test change together.
 *
 * `documented` by Figma, `seen` in FigJam and reported by somebody named in the notes, or `assumed`: made up here.
 * Lines are those of `@figma/plugin-typings` 1.142.0; pages those of developers.figma.com/docs/plugins.
 */

export type Standing = 'documented' | 'seen' | 'assumed'

export interface Fact {
  readonly n: number
  readonly says: string
  readonly standing: Standing
  readonly source: string
}

type Row = readonly [n: number, standing: Standing, says: string, source: string]

const SANDBOX: readonly Row[] = [
  [1, 'documented', 'the sandbox has the language and a few globals: no DOM, no URL', 'page how-plugins-run'],
  [2, 'documented', 'the manifest’s ui file is in __html__', 'page api/global-objects'],
  [
    3,
    'seen',
    'an absent member of figma is undefined, and calling it is a TypeError: not a function',
    'live, July 2026',
  ],
  [
    4,
    'documented',
    'FigJam has no variables, no pages to create, no components and no styles',
    'page working-in-figjam',
  ],
  [5, 'seen', 'figma.fileKey is not there for ordinary plugins', 'live, July 2026'],
  [6, 'seen', 'figma.currentUser throws when it is read without its permission', 'live, three reports of 2026'],
  [7, 'assumed', 'figma.activeUsers throws likewise, with the same words', 'by analogy with 6'],
  [8, 'documented', 'the first of figma.activeUsers is the current user', 'typings 129–137'],
  [9, 'seen', 'figma.root has the id 0:0', 'live, July 2026'],
  [10, 'documented', 'figma says which editor, which API and which command', 'typings 17–60'],
  [11, 'documented', 'the time of day, timers and the console work', 'page api/global-objects'],
  [
    12,
    'assumed',
    'a plugin that never gives control back is stopped',
    'FigJam’s tab would freeze (page frozen-plugins)',
  ],
  [13, 'seen', 'a plugin that runs out of memory is aborted', 'live, 30,000 deep objects'],
  [14, 'seen', 'a failed promise nobody waits for is logged, and the plugin goes on', 'live, plugin-samples 93'],
  [15, 'assumed', 'what was done before an error stays done', 'no roll-back is documented for plugins'],
  [
    16,
    'assumed',
    'there is no Intl, and numbers and words are compared without it',
    'stated nowhere; QuickJS has none',
  ],
  [
    17,
    'seen',
    'a plugin whose manifest has no documentAccess runs with every page loaded; new ones need it',
    '8 of 16 public plugins have none; page manifest',
  ],
  [18, 'documented', 'a manifest may name several ui files: they are in __uiFiles__ by name', 'page manifest'],
  [19, 'documented', 'figma.util makes colours and paints from CSS words and from colours', 'typings 2900–2997'],
]

const NODES: readonly Row[] = [
  [20, 'documented', 'an absent property reads as undefined and `in` says false', 'sample text-search'],
  [21, 'seen', 'writing an absent property throws: object is not extensible', 'page editing-properties'],
  [22, 'seen', 'writing a read-only property throws: no setter for property', 'notes gotchas'],
  [23, 'documented', 'a node’s only own property is its id', 'page debugging'],
  [24, 'documented', 'arrays and objects read from a node are frozen copies', 'page editing-properties'],
  [25, 'seen', 'a node is one object, however often it is read', 'ten published plugins compare nodes with ==='],
  [26, 'documented', 'a value of the wrong type is refused by name', 'page api/api-errors'],
  [27, 'seen', 'a word that is not among the allowed ones is refused with the list', 'live'],
  [28, 'seen', 'a colour has r, g and b and nothing else', 'notes gotchas'],
  [29, 'seen', 'colour channels are 32-bit floats, so 0.1 does not come back as 0.1', 'REST files of real boards'],
  [30, 'documented', 'each type has its own members: no fills on connectors, no opacity on sections', 'typings'],
  [31, 'documented', 'a text sublayer is a live view without id, name or parent', 'typings 10461'],
  [32, 'seen', 'a new node is at (0, 0) of the current page, in front of the others', 'notes gotchas'],
  [33, 'seen', 'a sticky is 240 wide, or 416, and grows downwards with its text', 'notes create-sticky'],
  [34, 'seen', 'a sticky made by a plugin is signed by the person who runs it', 'notes create-sticky'],
  [35, 'assumed', 'a sticky’s author cannot be changed', 'report of 2026, unverified'],
  [36, 'documented', 'a new shape is 208 × 208', 'typings 11553'],
  [37, 'documented', 'a new connector is 200 wide', 'typings 11672'],
  [38, 'seen', 'the font of a new connector’s label cannot be loaded', 'notes create-connector'],
  [
    39,
    'documented',
    'x and y are relative to the section or frame, and kept when a node is moved into another',
    'typings 1875',
  ],
  [40, 'documented', 'children are listed back to front', 'typings 7032–7048'],
  [
    41,
    'documented',
    'a group has no fills, lies where its children lie, and goes with the last of them',
    'typings 10826',
  ],
  [42, 'seen', 'figma.group and figma.ungroup leave every child where it is', 'published FigJam plugins group'],
  [43, 'documented', 'a clone is put on the current page', 'typings 11385'],
  [44, 'assumed', 'a clone carries the plugin data of the original', 'seen for copy and paste of shared data'],
  [45, 'documented', 'locked and hidden nodes can be written', 'typings 6644–6664'],
  [46, 'seen', 'of a removed node only id and removed can be read', 'live'],
  [47, 'seen', 'pages cannot be removed by a plugin on a board', 'live words for protected nodes'],
  [48, 'documented', 'getTopLevelFrame throws in FigJam', 'typings 6514–6519'],
  [
    49,
    'seen',
    'a node that was never named is called after its whole text, an empty connector “Connector line”',
    'REST files: 873 characters; 821 of 821 connectors',
  ],
  [50, 'documented', 'stuck stamps know their host and move with it', 'typings 6665–6676, 7017–7026'],
  [51, 'documented', 'a node knows the connectors at its ends, and they follow it', 'typings 6678–6680'],
  [52, 'assumed', 'what was stuck to a removed node stays, and its connectors end where they ended', ''],
  [53, 'documented', 'a table has rows, columns and cells, and no children', 'typings 11411'],
  [54, 'documented', 'a cell has no id and no plugin data', 'typings 11500'],
  [55, 'seen', 'reading the name of a cell throws', 'live, southleft'],
  [
    56,
    'documented',
    'a node found by criteria: types, private and shared data, one key of several is enough',
    'typings 12821–12878',
  ],
  [57, 'documented', 'findAll, findOne, findChild and findChildren take a test', 'typings 7077–7159'],
  [58, 'documented', 'stickies cannot be resized, shapes can', 'typings 11363, 11553'],
  [59, 'seen', 'a bare connector position is in the space of the connector’s parent', 'live, penpot'],
  [
    60,
    'documented',
    'fill styles are set asynchronously, and writing fills takes the style off',
    'page migrating-to-dynamic-loading',
  ],
  [61, 'documented', 'stamps cannot be created, and their author needs a permission', 'page working-in-figjam'],
  [
    62,
    'assumed',
    'a connector’s position on a node is in pixels from the node’s top left',
    'inferred from REST, where 26 of 26 ends fit pixels and none fits 0 to 1',
  ],
  [
    63,
    'documented',
    'a straight connector has the magnets CENTER and NONE only, an elbowed one all but CENTER',
    'page api/ConnectorEndpoint',
  ],
  [64, 'seen', 'a sticky that grew is 72 + 24·n high, for n lines of the usual size', 'REST files, 16 of 16'],
  [65, 'documented', 'what is inside a widget is on no list of children', 'typings 12115'],
  [66, 'assumed', 'a new shape is an ellipse, its letters are Inter Medium', 'real shapes have Inter Medium: set both'],
  [
    67,
    'assumed',
    'a new connector is elbowed and ends in an arrow of lines',
    'so are 94 and 99 of 100 that people drew: set them',
  ],
  [68, 'assumed', 'a connector that changes its kind keeps its nodes, by a magnet of its own', ''],
  [
    69,
    'seen',
    'an elbowed line leaves on its side, bends halfway or 32 away from its cards, and meets a loose end the longer way',
    'in files, which hold its course: 415 of 423 lines that nobody bent by hand; never through a card is assumed',
  ],
]

const DATA: readonly Row[] = [
  [70, 'documented', 'plugin data are strings by key; a missing one reads as the empty string', 'typings 6524–6580'],
  [71, 'documented', 'setting plugin data to the empty string deletes the key', 'typings 6533'],
  [72, 'documented', 'a namespace has at least three characters', 'typings 6558; the words of the refusal are assumed'],
  [73, 'seen', 'an entry over 100 kB is refused', 'live; that a kB is 1,000 UTF-8 bytes is assumed'],
  [74, 'seen', 'private data need a plugin id and are seen by no other plugin', 'typings 6530–6544; live'],
  [75, 'documented', 'relaunch data are kept by command, and not on pages', 'typings 6440–6492'],
  [76, 'seen', 'pages and the root hold plugin data, too', 'live, Tokens Studio'],
  [
    77,
    'documented',
    'client storage keeps values between runs and gives undefined for what it does not have',
    'page api/figma-clientStorage',
  ],
  [78, 'documented', 'client storage holds 5 MB', 'page api/figma-clientStorage'],
]

const TEXTS: readonly Row[] = [
  [80, 'seen', 'characters cannot be written before the font is loaded, and the words say how', 'live, four reports'],
  [
    81,
    'documented',
    'fills of a text can be written without its font; another font must be loaded itself',
    'page working-with-text',
  ],
  [82, 'seen', 'a font that does not exist cannot be loaded', 'live, plugin-samples 93'],
  [83, 'seen', 'loading figma.mixed is refused: Cannot unwrap symbol', 'live, many reports'],
  [
    84,
    'documented',
    'where letters differ a property is figma.mixed, and all their fonts are needed to write',
    'page working-with-text',
  ],
  [
    85,
    'documented',
    'setting characters resets the style of ranges; inserting and deleting keep it',
    'typings 9846–9876',
  ],
  [86, 'documented', 'getStyledTextSegments cuts a text where its style changes', 'typings 9990–10158'],
  [87, 'assumed', 'an empty text has no segments', ''],
  [88, 'documented', 'a missing font is told by hasMissingFont', 'page working-with-text'],
  [89, 'documented', 'lists and their indentation are set on ranges of letters', 'typings 10406–10428'],
]

const PAGES: readonly Row[] = [
  [90, 'documented', 'synchronous members throw and name the asynchronous one', 'page migrating-to-dynamic-loading'],
  [91, 'documented', 'the current page is changed asynchronously only', 'typings 464–470'],
  [92, 'documented', 'the whole file cannot be searched before all pages are loaded', 'page api/api-errors'],
  [93, 'seen', 'children of a page that is not loaded throw, and the words say how', 'live log'],
  [94, 'documented', 'getNodeByIdAsync finds nodes on any page, and null for what is not there', 'typings 416–421'],
  [95, 'documented', 'what ends in Async never ends at once', 'they return promises'],
]

const EVENTS: readonly Row[] = [
  [
    100,
    'documented',
    'events come later, several changes as one, also to a handler that came after the change',
    'typings 512–540',
  ],
  [101, 'documented', 'turning the page changes the selection, too', 'typings 556'],
  [102, 'documented', 'removing a selected node changes the selection', 'typings 557'],
  [103, 'documented', 'nodechange tells what changed: own writes as LOCAL, others’ as REMOTE', 'typings 3641–3707'],
  [
    104,
    'documented',
    'of a subtree only the topmost node is told, and a deleted one is a stub',
    'typings 562–596, 3641',
  ],
  [
    105,
    'assumed',
    'a sticky’s text is told as `text`, and shared data as `pluginData`',
    'the list of names has no others',
  ],
  [
    106,
    'documented',
    'some changes have no name and are not told: stuckTo, isWideWidth',
    'typings 3763–3895, by absence',
  ],
  [107, 'seen', 'documentchange needs all pages loaded', 'live, three reports'],
  [108, 'documented', 'what a plugin does in its documentchange handler is not told to it', 'typings 592–595'],
  [109, 'documented', 'the run event follows the script and carries command and parameters', 'typings 744–761'],
  [110, 'documented', 'close handlers run before the plugin goes', 'typings 734–742'],
  [111, 'documented', 'a handler that fails does not stop the others', 'page api/properties/figma-on'],
  [112, 'documented', 'once is called once, off not at all', 'typings 834, 872'],
  [113, 'assumed', 'a selection can only hold nodes of its page', 'words remembered, unverified'],
]

const UNDO: readonly Row[] = [
  [120, 'documented', 'one undo takes back all a plugin did since its last commit', 'typings 272–297'],
  [121, 'documented', 'triggerUndo goes back to the last commit', 'typings 294–297'],
  [122, 'assumed', 'what a person does in between closes the plugin’s open step', ''],
  [123, 'seen', 'plugin data are undone, too', 'a Figma employee, code-snippet-editor 16'],
  [
    124,
    'assumed',
    'redo does just what was undone again, plugin data included, until somebody or the plugin does something new',
    'as in other editors: no page says how the two go together',
  ],
]

const SURROUNDINGS: readonly Row[] = [
  [
    130,
    'documented',
    'showUI opens a window of 300 × 200, never narrower than 70, and a second replaces the first',
    'typings 347–383',
  ],
  [131, 'documented', 'messages carry plain data, dates and bytes', 'page creating-ui'],
  [132, 'seen', 'a symbol in a message is refused: Cannot unwrap symbol', 'live'],
  [
    133,
    'assumed',
    'functions and other buffers in a message are refused likewise',
    'page creating-ui lists what travels',
  ],
  [134, 'documented', 'messages posted before the page has loaded wait for it', 'page creating-ui'],
  [135, 'documented', 'messages from the panel reach onmessage and ui.on', 'typings 2870–2895'],
  [136, 'documented', 'without a window its position cannot be asked for', 'typings 2831–2836'],
  [137, 'assumed', 'without a window a message goes nowhere', ''],
  [
    138,
    'assumed',
    'with a window, the place of its top left corner is told, in pixels of the screen and on the canvas',
    'typings 2831–2836 name both spaces and no corner',
  ],
  [140, 'documented', 'a toast is cut at 100 characters and stays three seconds', 'typings 226–271'],
  [141, 'documented', 'a toast’s button can keep it, and the plugin hears how it went', 'typings 226–271'],
  [
    142,
    'documented',
    'closePlugin closes the window and stops timers; the script goes on and finds nothing to use',
    'typings 166–225',
  ],
  [
    143,
    'documented',
    'centre and zoom of the viewport can be set, and it can be brought to nodes',
    'typings 3318–3342',
  ],
  [
    144,
    'documented',
    'a plugin with parameters answers what is typed, and runs when all is entered',
    'typings 3400–3530',
  ],
  [145, 'documented', 'the timer runs, pauses, is adjusted and ends, and says so', 'typings 783–812, 3285–3317'],
  [146, 'documented', 'a close handler need not call closePlugin, and may', 'page api/properties/figma-on'],
  [147, 'assumed', 'what closePlugin says is a toast, and cut like one', 'by analogy with 140'],
  [
    150,
    'assumed',
    'who may only look can start the plugin, and every write throws',
    'both texts documented or seen, which is met is not',
  ],
]

const PEOPLE: readonly Row[] = [
  [
    160,
    'documented',
    'the server puts everybody’s changes into one order: last writer wins per property, and text is one property',
    'Figma’s blog, “How Figma’s multiplayer technology works”',
  ],
  [
    161,
    'seen',
    'the plugin data of a node are merged as one: of two who write different keys at once, one loses theirs',
    'forum.figma.com 51867; that it is so within usual latency is the harsher reading',
  ],
  [
    162,
    'documented',
    'one sees one’s own change at once, and no older value of somebody else’s for it',
    'Figma’s blog, as 160',
  ],
  [163, 'documented', 'undo takes back one’s own steps, never somebody else’s', 'Figma’s blog, as 160'],
  [
    164,
    'assumed',
    'an undo puts back what its step replaced, also over what others have written since',
    'the harsher reading',
  ],
  [165, 'documented', 'who comes later gets the board as it is', 'Figma’s blog, as 160'],
  [
    166,
    'documented',
    'others are among the active users, and without a login they are Anonymous and have no id',
    'typings 12765–12818',
  ],
  [167, 'documented', 'the timer is the same for everyone, and anyone may run it', 'typings 3285–3317'],
  [168, 'documented', 'client storage, selection and viewport are each person’s own', 'page api/figma-clientStorage'],
  [169, 'documented', 'what is put into a node that somebody has just removed goes with it', 'Figma’s blog, as 160'],
]

/** What Figma's REST API gives of boards, which is all that was seen of real ones, and what it leaves open. */
const FILES: readonly Row[] = [
  [
    170,
    'seen',
    'a connector’s end on a node is in pixels from its top left, a loose end names the page',
    'REST files: 26 of 26 ends; 96 of 1,282 name the page, none stands alone',
  ],
  [
    171,
    'seen',
    'a line held at a side ends 6 from it, 6.5 with an arrow of lines, counted from the outside of a centred stroke',
    'REST file of a public repository: 62 of 62 ends at magnets; 5 lines at shapes with a stroke of 4: 8 and 8.5',
  ],
  [
    172,
    'seen',
    'a local copy is a ZIP with the board in it, or the board alone, and brings the schema of its own data',
    'local copies of 2021 to 2025 in public repositories: 28 of 29 are ZIPs',
  ],
  [
    173,
    'seen',
    'in a local copy neighbours stand by the bytes of their positions, and what hangs in no page is not there',
    'local copies: by words of a language 58 lists in 18 files come out wrong',
  ],
  [
    174,
    'seen',
    'in a local copy shared plugin data has no plugin’s id, and a key of namespace, dash and key',
    'local copies: a plugin that writes the same both ways',
  ],
  [
    175,
    'assumed',
    'an end that a local copy puts on a page or in a section, without a magnet, is loose; on a card it is held there',
    'local copies name the page in 22 of 42 ends without a magnet, a section in 17, a shape in 3',
  ],
  [
    176,
    'assumed',
    'what is copied in FigJam lies on the clipboard as what is copied in Figma Design: a board in the HTML',
    'by analogy with 19 copies from Figma Design',
  ],
  [
    177,
    'assumed',
    'in a local copy highlights and further pages stand as other nodes and the first page do',
    'no local copy that was seen has any; the types stand in their schemas',
  ],
  [
    178,
    'seen',
    'in a local copy a stamp stands as other nodes do, with its picture as its fill; what it is stuck to is not said',
    'a local copy in a public repository, with a star on the corner of a shape',
  ],
  [
    179,
    'seen',
    'in a local copy an instance holds a component’s id and what differs from it, by ids of the component’s nodes',
    'local copies: instances on 6 boards, drawn as their thumbnails show them',
  ],
  [
    180,
    'assumed',
    'a row is never made lower than 48, a column never narrower than 96: they stay at that',
    'typings 11411 forbid less than a least size, and say neither which nor how',
  ],
  [
    181,
    'seen',
    'an elbowed line that was bent by hand keeps where its parts are, upright or level by turns',
    'local copies: the course of 55 of 56 such lines follows from it; REST has no word for them',
  ],
]

/** What only frames and figures have, which people cannot draw on a board and plugins can. */
const FRAMES: readonly Row[] = [
  [
    190,
    'documented',
    'a frame with a layout puts what is in it into a row or a column, and may be as large as that',
    'typings 7704–8049, 8522–8580; sample vote-tally',
  ],
  [191, 'assumed', 'a frame with a layout keeps a size that it is given', 'typings say nothing of it'],
  [192, 'documented', 'an ellipse may be a piece of a pie or of a ring', 'typings 4343, 10934; sample piechart'],
]

/** What passes as a plugin's manifest (manifest.ts). */
const MANIFEST: readonly Row[] = [
  [200, 'documented', 'a manifest may have the documented fields and nothing else it needs', 'page manifest'],
  [
    201,
    'documented',
    'name, api, main and editorType are there, values are of their kinds, and figjam and dev are never together',
    'pages manifest, setting-editor-type; “Missing editorType in manifest” seen, fidget 174',
  ],
  [
    202,
    'documented',
    'domains are none, * with a reason, or patterns of http, https, ws and wss; a local server has a reason, too',
    'pages manifest, making-network-requests',
  ],
  [203, 'documented', 'a plugin that makes code is for dev and names a language', 'page codegen-plugins'],
  [
    204,
    'seen',
    'a domain without a scheme, as the page shows some, has been refused: the host warns',
    'BuilderIO/figma-html 145, against page version-1-update-66',
  ],
  [205, 'seen', 'a field that Figma does not know has been refused: the host warns', 'figma/plugin-samples 129'],
  [
    206,
    'assumed',
    'a command, key or button twice, parameterOnly without parameters, no domain, and none beside others are refused',
    'said nowhere: each contradicts itself',
  ],
]

/** What differs in Figma Design (guest/editors.ts). */
const OTHER_EDITOR: readonly Row[] = [
  [210, 'documented', 'a file says which editor it is of, figma or figjam', 'REST specification, editorType'],
  [
    211,
    'documented',
    'Figma Design makes no stickies, shapes with text, connectors, tables, code blocks or links with previews',
    'pages working-in-figjam, setting-editor-type',
  ],
  [212, 'documented', 'Figma Design has no timer, and knows of nobody but the current user', 'typings 110–137'],
  [213, 'assumed', 'listening for a timer in Figma Design throws', 'said nowhere: it is the harsher reading'],
  [
    214,
    'documented',
    'a paint bound to a variable says so, and a paint written with that is bound again',
    'typings, SolidPaint and setBoundVariableForPaint; page working-with-variables',
  ],
  [
    215,
    'seen',
    'in an instance nothing comes, goes or moves; texts and colours can be written',
    'reports of the refusal in the forum; typings, InstanceNode',
  ],
]

export const FACTS: readonly Fact[] = [
  ...SANDBOX,
  ...NODES,
  ...DATA,
  ...TEXTS,
  ...PAGES,
  ...EVENTS,
  ...UNDO,
  ...SURROUNDINGS,
  ...PEOPLE,
  ...FILES,
  ...FRAMES,
  ...MANIFEST,
  ...OTHER_EDITOR,
].map(([n, standing, says, source]) => ({ n, standing, says, source: source || 'made up here' }))

/** The fact of a number, for tests and messages that cite it. */
export function fact(n: number): Fact {
  const found = FACTS.find((candidate) => candidate.n === n)
  if (!found) throw new Error(`There is no fact ${n}`)
  return found
}
