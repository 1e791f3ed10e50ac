/** The words some properties are limited to, held against Figma's typings. Lists only: the host validates with them. */

const all =
  <Word extends string>() =>
  <const List extends readonly Word[]>(list: [Word] extends [List[number]] ? List : never): List =>
    list

export const BLEND_MODES = all<BlendMode>()([
  ...(['PASS_THROUGH', 'NORMAL', 'DARKEN', 'MULTIPLY', 'LINEAR_BURN', 'COLOR_BURN', 'LIGHTEN', 'SCREEN'] as const),
  ...(['LINEAR_DODGE', 'COLOR_DODGE', 'OVERLAY', 'SOFT_LIGHT', 'HARD_LIGHT', 'DIFFERENCE', 'EXCLUSION'] as const),
  ...(['HUE', 'SATURATION', 'COLOR', 'LUMINOSITY'] as const),
])

export const SHAPE_TYPES = all<ShapeWithTextNode['shapeType']>()([
  ...(['SQUARE', 'ELLIPSE', 'ROUNDED_RECTANGLE', 'DIAMOND', 'TRIANGLE_UP', 'TRIANGLE_DOWN'] as const),
  ...(['PARALLELOGRAM_RIGHT', 'PARALLELOGRAM_LEFT', 'ENG_DATABASE', 'ENG_QUEUE', 'ENG_FILE', 'ENG_FOLDER'] as const),
  ...(['TRAPEZOID', 'PREDEFINED_PROCESS', 'SHIELD', 'DOCUMENT_SINGLE', 'DOCUMENT_MULTIPLE', 'MANUAL_INPUT'] as const),
  ...(['HEXAGON', 'CHEVRON', 'PENTAGON', 'OCTAGON', 'STAR', 'PLUS', 'ARROW_LEFT', 'ARROW_RIGHT'] as const),
  ...(['SUMMING_JUNCTION', 'OR', 'SPEECH_BUBBLE', 'INTERNAL_STORAGE'] as const),
])

export const CODE_LANGUAGES = all<CodeBlockNode['codeLanguage']>()([
  ...(['TYPESCRIPT', 'CPP', 'RUBY', 'CSS', 'JAVASCRIPT', 'HTML', 'JSON', 'GRAPHQL', 'PYTHON', 'GO', 'SQL'] as const),
  ...(['SWIFT', 'KOTLIN', 'RUST', 'BASH', 'PLAINTEXT', 'DART'] as const),
])

export const CONNECTOR_CAPS = all<ConnectorStrokeCap>()([
  ...(['NONE', 'ARROW_EQUILATERAL', 'ARROW_LINES', 'TRIANGLE_FILLED', 'DIAMOND_FILLED', 'CIRCLE_FILLED'] as const),
  ...(['ERD_ZERO_OR_ONE', 'ERD_EXACTLY_ONE', 'ERD_ZERO_OR_MORE', 'ERD_ONE_OR_MORE', 'ERD_ONE', 'ERD_MANY'] as const),
])

export const CONNECTOR_LINES = all<ConnectorNode['connectorLineType']>()(['ELBOWED', 'STRAIGHT', 'CURVED'])

export const STROKE_ALIGNS = all<ShapeWithTextNode['strokeAlign']>()(['CENTER', 'INSIDE', 'OUTSIDE'])

export const STROKE_JOINS = all<StrokeJoin>()(['MITER', 'BEVEL', 'ROUND'])

export const TEXT_CASES = all<TextCase>()(['ORIGINAL', 'UPPER', 'LOWER', 'TITLE', 'SMALL_CAPS', 'SMALL_CAPS_FORCED'])

export const TEXT_DECORATIONS = all<TextDecoration>()(['NONE', 'UNDERLINE', 'STRIKETHROUGH'])

export const TEXT_RESIZES = all<TextNode['textAutoResize']>()(['NONE', 'WIDTH_AND_HEIGHT', 'HEIGHT', 'TRUNCATE'])

export const TEXT_ALIGNS = all<TextNode['textAlignHorizontal']>()(['LEFT', 'CENTER', 'RIGHT', 'JUSTIFIED'])

export const TEXT_VERTICAL_ALIGNS = all<TextNode['textAlignVertical']>()(['TOP', 'CENTER', 'BOTTOM'])

export const LAYOUT_MODES = all<FrameNode['layoutMode']>()(['NONE', 'HORIZONTAL', 'VERTICAL', 'GRID'])

export const LAYOUT_ALIGNS = all<FrameNode['primaryAxisAlignItems']>()([
  ...(['MIN', 'MAX', 'CENTER', 'SPACE_BETWEEN', 'SPACE_EVENLY', 'SPACE_AROUND'] as const),
])

export const LAYOUT_CROSS_ALIGNS = all<FrameNode['counterAxisAlignItems']>()(['MIN', 'MAX', 'CENTER', 'BASELINE'])

export const LAYOUT_CHILD_ALIGNS = all<FrameNode['layoutAlign']>()(['MIN', 'CENTER', 'MAX', 'STRETCH', 'INHERIT'])

export const LAYOUT_POSITIONINGS = all<FrameNode['layoutPositioning']>()(['AUTO', 'ABSOLUTE'])

export const LAYOUT_SIZINGS = all<FrameNode['layoutSizingHorizontal']>()(['FIXED', 'HUG', 'FILL'])

/** The properties an event can name (typings 3763–3895); a change of any other raises none. */
export const CHANGE_PROPERTIES = new Set<string>([
  ...([
    'name',
    'width',
    'height',
    'parent',
    'pluginData',
    'locked',
    'visible',
    'opacity',
    'blendMode',
    'characters',
  ] as const),
  ...([
    'exportSettings',
    'fontName',
    'fontSize',
    'lineHeight',
    'letterSpacing',
    'textAlignHorizontal',
    'textCase',
  ] as const),
  ...([
    'textAlignVertical',
    'textDecoration',
    'textAutoResize',
    'textTruncation',
    'maxLines',
    'fills',
    'strokes',
  ] as const),
  ...([
    'strokeWeight',
    'strokeAlign',
    'strokeCap',
    'strokeJoin',
    'dashPattern',
    'cornerRadius',
    'relativeTransform',
  ] as const),
  ...([
    'x',
    'y',
    'rotation',
    'fillStyleId',
    'strokeStyleId',
    'hyperlink',
    'mediaData',
    'shapeType',
    'connectorStart',
  ] as const),
  ...([
    'connectorEnd',
    'connectorLineType',
    'connectorStartStrokeCap',
    'connectorEndStrokeCap',
    'codeLanguage',
  ] as const),
  ...(['widgetSyncedState', 'embedData', 'linkUnfurlData', 'text', 'authorVisible', 'authorName', 'code'] as const),
  ...([
    'textBackground',
    'effects',
    'constrainProportions',
    'isMask',
    'clipsContent',
    'backgrounds',
    'autoRename',
  ] as const),
] satisfies NodeChangeProperty[])
