import type { Wanted } from './schema.ts'

/** What of a board is kept: letters as outlines, geometry and histories are most of a file. */
export const WANTED: Wanted = {
  Message: new Set(['nodeChanges', 'pasteEditorType']),
  NodeChange: new Set(
    (
      'guid phase parentIndex type name visible locked opacity blendMode size transform internalOnly resizeToFit ' +
      'fillPaints strokePaints strokeWeight strokeAlign strokeJoin dashPattern cornerRadius backgroundColor ' +
      'frameMaskDisabled guidPath textData fontName fontSize lineHeight textAlignHorizontal textAlignVertical ' +
      'textAutoResize textDecoration styleID pluginData nodeGenerationData derivedImmutableFrameData connectorStart connectorEnd ' +
      'connectorLineStyle connectorStartCap connectorEndCap connectorControlPoints shapeWithTextType codeBlockLanguage ' +
      'sectionContentsHidden tableRowPositions tableColumnPositions tableRowHeights tableColumnWidths ' +
      'symbolData derivedSymbolData overrideKey overriddenSymbolID componentPropAssignments componentPropRefs'
    ).split(' '),
  ),
  TextData: new Set(['characters', 'lines', 'characterStyleIDs', 'styleOverrideTable']),
  Paint: new Set('type color opacity visible blendMode stops transform image imageScaleMode'.split(' ')),
  Image: new Set(['hash']),
}
