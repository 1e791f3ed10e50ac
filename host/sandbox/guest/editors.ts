/** What the global `figma` lacks in each editor, and which events nobody hears of there (facts 4, 211–213). */

interface Lacks {
  readonly members: readonly (keyof PluginAPI)[]
  readonly events: readonly string[]
}

export const LACKS: Readonly<Record<'figjam' | 'figma', Lacks>> = {
  figjam: {
    members: [
      ...([
        'createPage',
        'createPageDivider',
        'createComponent',
        'createComponentFromNode',
        'combineAsVariants',
      ] as const),
      ...(['createPaintStyle', 'createTextStyle', 'createEffectStyle', 'createGridStyle', 'variables'] as const),
      ...(['getStyleByIdAsync', 'getLocalPaintStylesAsync', 'getLocalTextStylesAsync'] as const),
      ...(['getLocalEffectStylesAsync', 'getLocalGridStylesAsync'] as const),
    ],
    events: [],
  },
  figma: {
    members: [
      ...(['createSticky', 'createShapeWithText', 'createConnector', 'createTable', 'createCodeBlock'] as const),
      ...(['createGif', 'createLinkPreviewAsync', 'timer', 'activeUsers'] as const),
    ],
    events: ['timerstart', 'timerpause', 'timerresume', 'timerstop', 'timerdone', 'timeradjust'],
  },
}
