/**
 * Which members each kind of node has in FigJam: read-only properties, writable properties, methods (typings 1.142.0).
 * What is not listed is absent: it reads as `undefined`, and `in` says false. `surface-check.ts` holds this table
 * against Figma's typings, both ways.
 */

interface Members {
  readonly readonly?: string
  readonly writable?: string
  readonly methods?: string
}

export const PARTS = {
  base: {
    readonly: 'id isAsset parent removed type',
    writable: 'name',
    methods: `addDevResourceAsync deleteDevResourceAsync editDevResourceAsync getCSSAsync getDevResourcesAsync
      getPluginData getPluginDataKeys getRelaunchData getSharedPluginData getSharedPluginDataKeys getTopLevelFrame remove
      setDevResourcePreviewAsync setPluginData setRelaunchData setSharedPluginData toString`,
  },
  scene: {
    readonly: `absoluteBoundingBox absoluteTransform animationStyles animations attachedConnectors boundVariables height
      inferredVariables manualKeyframeTracks stuckNodes timelines width`,
    writable: `componentPropertyReferences explicitVariableModes exportSettings locked maxHeight maxWidth minHeight
      minWidth relativeTransform resolvedVariableModes visible x y`,
    methods: `applyAnimationStyle applyManualKeyframeTrack clearExplicitVariableModeForCollection clone exportAsync
      removeAnimationStyle removeManualKeyframeTrack setBoundVariable setExplicitVariableModeForCollection
      setTimelineDuration`,
  },
  children: {
    readonly: 'children',
    methods: `appendChild findAll findAllWithCriteria findChild findChildren findOne findWidgetNodesByWidgetId
      insertChild`,
  },
  blend: { writable: 'blendMode opacity' },
  fills: { writable: 'fillStyleId fills', methods: 'setFillStyleIdAsync setFillsAsync' },
  strokes: {
    readonly: 'strokeGeometry',
    writable: 'dashPattern strokeAlign strokeJoin strokeStyleId strokeWeight strokes',
    methods: 'setStrokeStyleIdAsync setStrokesAsync',
  },
  rotation: { writable: 'rotation' },
  sublayer: { readonly: 'text' },
  stuck: { writable: 'stuckTo' },
  size: { methods: 'resize' },
  freeSize: { methods: 'resizeWithoutConstraints' },
  scale: { methods: 'rescale' },
  ratio: { readonly: 'targetAspectRatio', methods: 'lockAspectRatio unlockAspectRatio' },
  layout: {
    readonly: 'absoluteRenderBounds gridColumnAnchorIndex gridRowAnchorIndex',
    writable: `constrainProportions effectStyleId effects gridChildHorizontalAlign gridChildVerticalAlign gridColumnSpan
      gridRowSpan isMask layoutAlign layoutGrow layoutPositioning layoutSizingHorizontal layoutSizingVertical maskType
      reactions`,
    methods: 'setEffectStyleIdAsync setGridChildPosition setReactionsAsync',
  },
  geometry: {
    readonly: 'fillGeometry',
    writable: 'strokeCap strokeMiterLimit',
    methods: 'outlineStroke',
  },
  constraints: { writable: 'constraints' },
  corner: { writable: 'cornerRadius cornerSmoothing' },
  corners: { writable: 'bottomLeftRadius bottomRightRadius topLeftRadius topRightRadius' },
  sides: { writable: 'strokeBottomWeight strokeLeftWeight strokeRightWeight strokeTopWeight' },
  brush: { writable: 'annotations complexStrokeProperties variableWidthStrokeProperties' },
  vector: { writable: 'handleMirroring vectorNetwork vectorPaths', methods: 'setVectorNetworkAsync' },
  container: { writable: 'backgroundStyleId backgrounds expanded' },
  radius: { readonly: 'cornerRadius' },
  arc: { writable: 'arcData' },
  dev: { writable: 'devStatus' },
  letters: {
    readonly: 'fontWeight hasMissingFont openTypeFeatures',
    writable: `characters fontName fontSize hangingList hangingPunctuation hyperlink leadingTrim letterSpacing lineHeight
      listSpacing paragraphIndent paragraphSpacing textCase textDecoration textDecorationColor textDecorationOffset
      textDecorationSkipInk textDecorationStyle textDecorationThickness textWrapStyle`,
    methods: `deleteCharacters getRangeAllFontNames getRangeBoundVariable getRangeFillStyleId getRangeFills
      getRangeFontName getRangeFontSize getRangeFontWeight getRangeHyperlink getRangeIndentation getRangeLetterSpacing
      getRangeLineHeight getRangeListOptions getRangeListSpacing getRangeOpenTypeFeatures getRangeParagraphIndent
      getRangeParagraphSpacing getRangeTextCase getRangeTextDecoration getRangeTextDecorationColor
      getRangeTextDecorationOffset getRangeTextDecorationSkipInk getRangeTextDecorationStyle
      getRangeTextDecorationThickness getRangeTextStyleId getRangeTextWrapStyle getStyledTextSegments insertCharacters
      setRangeBoundVariable setRangeFillStyleId setRangeFillStyleIdAsync setRangeFills setRangeFontName setRangeFontSize
      setRangeHyperlink setRangeIndentation setRangeLetterSpacing setRangeLineHeight setRangeListOptions
      setRangeListSpacing setRangeParagraphIndent setRangeParagraphSpacing setRangeTextCase setRangeTextDecoration
      setRangeTextDecorationColor setRangeTextDecorationOffset setRangeTextDecorationSkipInk
      setRangeTextDecorationStyle setRangeTextDecorationThickness setRangeTextStyleId setRangeTextStyleIdAsync
      setRangeTextWrapStyle`,
  },
  document: { readonly: 'documentColorProfile' },
  page: {
    readonly: 'isPageDivider prototypeStartNode',
    writable: `backgrounds explicitVariableModes exportSettings flowStartingPoints focusedNode focusedSlide guides
      prototypeBackgrounds selectedTextRange selection`,
    methods: `addMeasurement clearExplicitVariableModeForCollection clone deleteMeasurement editMeasurement exportAsync
      getMeasurements getMeasurementsForNode loadAsync off on once setExplicitVariableModeForCollection`,
  },
  frame: {
    readonly: 'detachedInfo overlayBackground overlayBackgroundInteraction overlayPositionType',
    writable: `clipsContent counterAxisAlignContent counterAxisAlignItems counterAxisSizingMode counterAxisSpacing
      gridAutoTracks gridColumnCount gridColumnGap gridColumnSizes gridItemsPositioning gridRowCount gridRowGap
      gridRowSizes gridStyleId guides horizontalPadding inferredAutoLayout itemReverseZIndex itemSpacing layoutGrids
      layoutMode layoutWrap numberOfFixedChildren overflowDirection paddingBottom paddingLeft paddingRight paddingTop
      primaryAxisAlignItems primaryAxisSizingMode strokesIncludedInLayout verticalPadding`,
    methods: 'appendChildAt reorderColumns reorderRows setGridStyleIdAsync',
  },
  sticky: { writable: 'authorName authorVisible isWideWidth' },
  shape: { writable: 'shapeType' },
  connector: {
    readonly: 'textBackground',
    writable: 'connectorEnd connectorEndStrokeCap connectorLineType connectorStart connectorStartStrokeCap',
  },
  stamp: { methods: 'getAuthorAsync' },
  section: { writable: 'sectionContentsHidden' },
  code: { writable: 'code codeLanguage' },
  widget: { readonly: 'widgetId widgetSyncedState', methods: 'cloneWidget setWidgetSyncedState' },
  embed: { readonly: 'embedData' },
  link: { readonly: 'linkUnfurlData' },
  media: { readonly: 'mediaData' },
  table: {
    readonly: 'numColumns numRows',
    methods: 'cellAt insertColumn insertRow moveColumn moveRow removeColumn removeRow resizeColumn resizeRow',
  },
  cell: { readonly: 'columnIndex height parent rowIndex text type width' },
  text: {
    writable: 'autoRename maxLines textAlignHorizontal textAlignVertical textAutoResize textStyleId textTruncation',
    methods: 'setTextStyleIdAsync',
  },
} as const satisfies Record<string, Members>

const SCENE = ['base', 'scene'] as const
const LAID_OUT = [...SCENE, 'blend', 'layout', 'rotation', 'size', 'freeSize', 'scale', 'ratio'] as const
const DRAWN = [...LAID_OUT, 'fills', 'strokes', 'geometry'] as const

/** The types that a board is made of, and their parts. */
export const TYPES = {
  DOCUMENT: ['base', 'children', 'document'],
  PAGE: ['base', 'children', 'page'],
  STICKY: [...SCENE, 'blend', 'fills', 'sublayer', 'sticky'],
  SHAPE_WITH_TEXT: [...SCENE, 'blend', 'fills', 'strokes', 'rotation', 'size', 'scale', 'sublayer', 'radius', 'shape'],
  CONNECTOR: [...SCENE, 'blend', 'strokes', 'rotation', 'sublayer', 'radius', 'connector'],
  STAMP: [...DRAWN, 'constraints', 'stuck', 'stamp'],
  HIGHLIGHT: [...DRAWN, 'constraints', 'corner', 'stuck', 'vector'],
  WASHI_TAPE: [...DRAWN, 'stuck'],
  TABLE: [...SCENE, 'blend', 'fills', 'table'],
  TABLE_CELL: ['cell', 'fills'],
  SECTION: [
    ...SCENE,
    ...(['children', 'fills', 'strokes', 'corner', 'corners', 'size', 'freeSize', 'ratio', 'dev', 'section'] as const),
  ],
  CODE_BLOCK: [...SCENE, 'blend', 'code'],
  LINK_UNFURL: [...SCENE, 'link'],
  EMBED: [...SCENE, 'embed'],
  MEDIA: [...SCENE, 'media', 'size', 'freeSize'],
  WIDGET: [...SCENE, 'stuck', 'widget'],
  GROUP: [...LAID_OUT, 'children', 'container'],
  TEXT: [...DRAWN, 'constraints', 'brush', 'letters', 'text'],
  RECTANGLE: [...DRAWN, 'constraints', 'corner', 'corners', 'sides', 'brush'],
  ELLIPSE: [...DRAWN, 'constraints', 'corner', 'brush', 'arc'],
  FRAME: [
    ...DRAWN,
    ...(['children', 'constraints', 'corner', 'corners', 'sides', 'brush', 'container', 'dev', 'frame'] as const),
  ],
} as const satisfies Record<string, readonly (keyof typeof PARTS)[]>

/** The text inside a sticky, a shape, a connector or a cell: letters and their fills, and nothing of a node. */
export const SUBLAYER = ['letters', 'fills'] as const satisfies readonly (keyof typeof PARTS)[]

/** Assumed of a type that is not in the table (LINE, STAR, INSTANCE, …): a drawn node, with children where it has any. */
const OTHER = [...DRAWN, 'constraints'] as const
const OTHER_CONTAINERS = new Set(['INSTANCE', 'COMPONENT', 'COMPONENT_SET', 'BOOLEAN_OPERATION', 'TRANSFORM_GROUP'])

/** The parts that a type of node is made of. */
export function partsOf(type: string): readonly (keyof typeof PARTS)[] {
  if (type in TYPES) return TYPES[type as keyof typeof TYPES]
  return OTHER_CONTAINERS.has(type) ? [...OTHER, 'children'] : OTHER
}

/** The members of one kind, in the given parts. */
export function membersOf(parts: readonly (keyof typeof PARTS)[], kind: keyof Members): string[] {
  return parts.flatMap((part) => {
    const members: Members = PARTS[part]
    return members[kind]?.split(/\s+/) ?? []
  })
}
