import type { EditorType } from '../../document/editor-type.ts'

/**
 * Figma's theme for plugin windows: the colours that `themeColors: true` gives to a panel, under the names of the
 * published list (developers.figma.com/docs/plugins/css-variables). FigJam has its own light set under the same names;
 * it has no dark mode, so the dark set is Figma Design's, to try a panel in both.
 */
const FIGJAM_LIGHT = `
  bg: #ffffff; bg-brand: #9747ff; bg-brand-hover: #8638e5; bg-brand-pressed: #8638e5;
  bg-brand-secondary: #7c2bda; bg-brand-tertiary: #f1e5ff; bg-component: #9747ff; bg-component-hover: #8638e5;
  bg-component-pressed: #8638e5; bg-component-secondary: #7c2bda; bg-component-tertiary: #f1e5ff;
  bg-danger: #f24822; bg-danger-hover: #dc3412; bg-danger-pressed: #dc3412; bg-danger-secondary: #bd2915;
  bg-danger-tertiary: #ffe2e0; bg-disabled: #d9d9d9; bg-disabled-secondary: #b3b3b3; bg-hover: #f5f5f5;
  bg-inverse: #2c2c2c; bg-onselected: #e4ccff; bg-onselected-hover: #e4ccff; bg-onselected-pressed: #e4ccff;
  bg-pressed: #f5f5f5; bg-secondary: #f5f5f5; bg-selected: #f1e5ff; bg-selected-hover: #e4ccff;
  bg-selected-pressed: #e4ccff; bg-selected-secondary: #f9f5ff; bg-selected-strong: #9747ff;
  bg-selected-tertiary: #f9f5ff; bg-success: #14ae5c; bg-success-hover: #009951; bg-success-pressed: #009951;
  bg-success-secondary: #008043; bg-success-tertiary: #cff7d3; bg-tertiary: #e6e6e6; bg-warning: #ffcd29;
  bg-warning-hover: #ffc21a; bg-warning-pressed: #ffc21a; bg-warning-secondary: #fab815;
  bg-warning-tertiary: #fff1c2; border: #e6e6e6; border-brand: #e4ccff; border-brand-strong: #8638e5;
  border-component: #e4ccff; border-component-hover: #9747ff; border-component-strong: #8638e5;
  border-danger: #ffc7c2; border-danger-strong: #dc3412; border-disabled: #e6e6e6;
  border-disabled-strong: rgba(0,0,0,0.3); border-onbrand: #8638e5; border-onbrand-strong: #ffffff;
  border-oncomponent: #8638e5; border-oncomponent-strong: #ffffff; border-ondanger: #dc3412;
  border-ondanger-strong: #ffffff; border-onselected: #e4ccff; border-onselected-strong: rgba(0,0,0,0.9);
  border-onsuccess: #009951; border-onsuccess-strong: #ffffff; border-onwarning: #fab815;
  border-onwarning-strong: rgba(0,0,0,0.9); border-selected: #9747ff; border-selected-strong: #8638e5;
  border-strong: #2c2c2c; border-success: #aff4c6; border-success-strong: #009951; border-warning: #ffe8a3;
  border-warning-strong: #b86200; icon: rgba(0,0,0,0.9); icon-brand: #8638e5; icon-brand-pressed: #7c2bda;
  icon-brand-secondary: #d9b8ff; icon-brand-tertiary: #e4ccff; icon-component: #8638e5;
  icon-component-pressed: #7c2bda; icon-component-secondary: #c5b2dc; icon-component-tertiary: #c5b2dc;
  icon-danger: #f24822; icon-danger-hover: #bd2915; icon-danger-pressed: #bd2915; icon-danger-secondary: #f24822;
  icon-danger-secondary-hover: #f24822; icon-danger-tertiary: #f24822; icon-disabled: rgba(0,0,0,0.3);
  icon-hover: rgba(0,0,0,0.9); icon-onbrand: #ffffff; icon-onbrand-secondary: rgba(255,255,255,0.8);
  icon-onbrand-tertiary: rgba(255,255,255,0.4); icon-oncomponent: #ffffff;
  icon-oncomponent-secondary: rgba(255,255,255,0.8); icon-oncomponent-tertiary: rgba(255,255,255,0.4);
  icon-ondanger: #ffffff; icon-ondanger-secondary: rgba(255,255,255,0.8);
  icon-ondanger-tertiary: rgba(255,255,255,0.4); icon-ondisabled: #ffffff; icon-oninverse: rgba(255,255,255,0.9);
  icon-onselected: rgba(0,0,0,0.9); icon-onselected-secondary: rgba(0,0,0,0.5); icon-onselected-strong: #ffffff;
  icon-onselected-tertiary: rgba(0,0,0,0.3); icon-onsuccess: #ffffff;
  icon-onsuccess-secondary: rgba(255,255,255,0.8); icon-onsuccess-tertiary: rgba(255,255,255,0.4);
  icon-onwarning: rgba(0,0,0,0.9); icon-onwarning-secondary: rgba(0,0,0,0.5);
  icon-onwarning-tertiary: rgba(0,0,0,0.3); icon-pressed: #8638e5; icon-secondary: rgba(0,0,0,0.5);
  icon-secondary-hover: rgba(0,0,0,0.9); icon-selected: #8638e5; icon-selected-secondary: #8638e5;
  icon-selected-tertiary: #8638e5; icon-success: #14ae5c; icon-success-pressed: #008043;
  icon-success-secondary: #14ae5c; icon-success-tertiary: #14ae5c; icon-tertiary: rgba(0,0,0,0.3);
  icon-tertiary-hover: rgba(0,0,0,0.9); icon-warning: #ffcd29; icon-warning-pressed: #b86200;
  icon-warning-secondary: #ffcd29; icon-warning-tertiary: #ffcd29; text: rgba(0,0,0,0.9); text-brand: #8638e5;
  text-brand-secondary: #8638e5; text-brand-tertiary: #8638e5; text-component: #8638e5;
  text-component-pressed: #7c2bda; text-component-secondary: #c5b2dc; text-component-tertiary: #c5b2dc;
  text-danger: #dc3412; text-danger-secondary: #dc3412; text-danger-tertiary: #dc3412;
  text-disabled: rgba(0,0,0,0.3); text-hover: rgba(0,0,0,0.9); text-onbrand: #ffffff;
  text-onbrand-secondary: rgba(255,255,255,0.8); text-onbrand-tertiary: rgba(255,255,255,0.4);
  text-oncomponent: #ffffff; text-oncomponent-secondary: rgba(255,255,255,0.8);
  text-oncomponent-tertiary: rgba(255,255,255,0.4); text-ondanger: #ffffff;
  text-ondanger-secondary: rgba(255,255,255,0.8); text-ondanger-tertiary: rgba(255,255,255,0.4);
  text-ondisabled: #ffffff; text-oninverse: rgba(255,255,255,0.9); text-onselected: rgba(0,0,0,0.9);
  text-onselected-secondary: rgba(0,0,0,0.5); text-onselected-strong: #ffffff;
  text-onselected-tertiary: rgba(0,0,0,0.3); text-onsuccess: #ffffff;
  text-onsuccess-secondary: rgba(255,255,255,0.8); text-onsuccess-tertiary: rgba(255,255,255,0.4);
  text-onwarning: rgba(0,0,0,0.9); text-onwarning-secondary: rgba(0,0,0,0.5);
  text-onwarning-tertiary: rgba(0,0,0,0.3); text-secondary: rgba(0,0,0,0.5);
  text-secondary-hover: rgba(0,0,0,0.9); text-selected: #8638e5; text-selected-secondary: #8638e5;
  text-selected-tertiary: #8638e5; text-success: #009951; text-success-secondary: #009951;
  text-success-tertiary: #009951; text-tertiary: rgba(0,0,0,0.3); text-tertiary-hover: rgba(0,0,0,0.9);
  text-warning: #b86200; text-warning-secondary: #b86200; text-warning-tertiary: #b86200;
`

const DARK = `
  bg: #2c2c2c; bg-brand: #0c8ce9; bg-brand-hover: #0a6dc2; bg-brand-pressed: #0a6dc2;
  bg-brand-secondary: #105cad; bg-brand-tertiary: #394360; bg-component: #8a38f5; bg-component-hover: #7a2ed6;
  bg-component-pressed: #7a2ed6; bg-component-secondary: #652ca8; bg-component-tertiary: #473956;
  bg-danger: #e03e1a; bg-danger-hover: #c4381c; bg-danger-pressed: #c4381c; bg-danger-secondary: #963323;
  bg-danger-tertiary: #7c2622; bg-disabled: #757575; bg-disabled-secondary: #b3b3b3; bg-hover: #383838;
  bg-inverse: #ffffff; bg-onselected: #667799; bg-onselected-hover: #667799; bg-onselected-pressed: #667799;
  bg-pressed: #383838; bg-secondary: #383838; bg-selected: #4a5878; bg-selected-hover: #536383;
  bg-selected-pressed: #536383; bg-selected-secondary: #394360; bg-selected-strong: #0c8ce9;
  bg-selected-tertiary: #394360; bg-success: #198f51; bg-success-hover: #078348; bg-success-pressed: #078348;
  bg-success-secondary: #0a5c35; bg-success-tertiary: #0a4c2d; bg-tertiary: #444444; bg-warning: #f3c11b;
  bg-warning-hover: #f2b50d; bg-warning-pressed: #f2b50d; bg-warning-secondary: #e4a711;
  bg-warning-tertiary: #c58011; border: #444444; border-brand: #105cad; border-brand-strong: #7cc4f8;
  border-component: #652ca8; border-component-hover: #8a38f5; border-component-strong: #d6b6fb;
  border-danger: #963323; border-danger-strong: #fca397; border-disabled: #444444;
  border-disabled-strong: rgba(255,255,255,0.4); border-onbrand: #0a6dc2; border-onbrand-strong: #ffffff;
  border-oncomponent: #7a2ed6; border-oncomponent-strong: #ffffff; border-ondanger: #c4381c;
  border-ondanger-strong: #ffffff; border-onselected: #667799; border-onselected-strong: rgba(255,255,255,0.9);
  border-onsuccess: #078348; border-onsuccess-strong: #ffffff; border-onwarning: #e4a711;
  border-onwarning-strong: rgba(0,0,0,0.9); border-selected: #0c8ce9; border-selected-strong: #7cc4f8;
  border-strong: rgba(255,255,255,0.9); border-success: #0a5c35; border-success-strong: #79d297;
  border-warning: #925711; border-warning-strong: #f7d15f; icon: #ffffff; icon-brand: #7cc4f8;
  icon-brand-pressed: #0c8ce9; icon-brand-secondary: #536383; icon-brand-tertiary: #394360;
  icon-component: #d1a8ff; icon-component-pressed: #d6b6fb; icon-component-secondary: #6b5884;
  icon-component-tertiary: #6b5884; icon-danger: #e03e1a; icon-danger-hover: #fbbcb6;
  icon-danger-pressed: #fbbcb6; icon-danger-secondary: #e03e1a; icon-danger-secondary-hover: #e03e1a;
  icon-danger-tertiary: #e03e1a; icon-disabled: rgba(255,255,255,0.4); icon-hover: #ffffff;
  icon-onbrand: #ffffff; icon-onbrand-secondary: rgba(255,255,255,0.8);
  icon-onbrand-tertiary: rgba(255,255,255,0.4); icon-oncomponent: #ffffff;
  icon-oncomponent-secondary: rgba(255,255,255,0.8); icon-oncomponent-tertiary: rgba(255,255,255,0.4);
  icon-ondanger: #ffffff; icon-ondanger-secondary: rgba(255,255,255,0.8);
  icon-ondanger-tertiary: rgba(255,255,255,0.4); icon-ondisabled: #2c2c2c; icon-oninverse: rgba(0,0,0,0.9);
  icon-onselected: #ffffff; icon-onselected-secondary: rgba(255,255,255,0.7); icon-onselected-strong: #ffffff;
  icon-onselected-tertiary: rgba(255,255,255,0.4); icon-onsuccess: #ffffff;
  icon-onsuccess-secondary: rgba(255,255,255,0.8); icon-onsuccess-tertiary: rgba(255,255,255,0.4);
  icon-onwarning: rgba(0,0,0,0.9); icon-onwarning-secondary: rgba(0,0,0,0.5);
  icon-onwarning-tertiary: rgba(0,0,0,0.3); icon-pressed: #0a6dc2; icon-secondary: rgba(255,255,255,0.7);
  icon-secondary-hover: #ffffff; icon-selected: #7cc4f8; icon-selected-secondary: #7cc4f8;
  icon-selected-tertiary: #7cc4f8; icon-success: #198f51; icon-success-pressed: #a1e8b9;
  icon-success-secondary: #198f51; icon-success-tertiary: #198f51; icon-tertiary: rgba(255,255,255,0.4);
  icon-tertiary-hover: #ffffff; icon-warning: #f3c11b; icon-warning-pressed: #f7d15f;
  icon-warning-secondary: #f3c11b; icon-warning-tertiary: #f3c11b; text: #ffffff; text-brand: #7cc4f8;
  text-brand-secondary: #7cc4f8; text-brand-tertiary: #7cc4f8; text-component: #d1a8ff;
  text-component-pressed: #d6b6fb; text-component-secondary: #6b5884; text-component-tertiary: #6b5884;
  text-danger: #fca397; text-danger-secondary: #fca397; text-danger-tertiary: #fca397;
  text-disabled: rgba(255,255,255,0.4); text-hover: #ffffff; text-onbrand: #ffffff;
  text-onbrand-secondary: rgba(255,255,255,0.8); text-onbrand-tertiary: rgba(255,255,255,0.4);
  text-oncomponent: #ffffff; text-oncomponent-secondary: rgba(255,255,255,0.8);
  text-oncomponent-tertiary: rgba(255,255,255,0.4); text-ondanger: #ffffff;
  text-ondanger-secondary: rgba(255,255,255,0.8); text-ondanger-tertiary: rgba(255,255,255,0.4);
  text-ondisabled: #2c2c2c; text-oninverse: rgba(0,0,0,0.9); text-onselected: rgba(255,255,255,0.9);
  text-onselected-secondary: rgba(255,255,255,0.7); text-onselected-strong: #ffffff;
  text-onselected-tertiary: rgba(255,255,255,0.4); text-onsuccess: #ffffff;
  text-onsuccess-secondary: rgba(255,255,255,0.8); text-onsuccess-tertiary: rgba(255,255,255,0.4);
  text-onwarning: rgba(0,0,0,0.9); text-onwarning-secondary: rgba(0,0,0,0.5);
  text-onwarning-tertiary: rgba(0,0,0,0.3); text-secondary: rgba(255,255,255,0.7); text-secondary-hover: #ffffff;
  text-selected: #7cc4f8; text-selected-secondary: #7cc4f8; text-selected-tertiary: #7cc4f8;
  text-success: #79d297; text-success-secondary: #79d297; text-success-tertiary: #79d297;
  text-tertiary: rgba(255,255,255,0.4); text-tertiary-hover: #ffffff; text-warning: #f7d15f;
  text-warning-secondary: #f7d15f; text-warning-tertiary: #f7d15f;
`

/** Where Figma Design's light set has its blue. */
const DESIGN_LIGHT = `
  bg-brand: #0d99ff; bg-brand-hover: #007be5; bg-brand-pressed: #007be5; bg-brand-secondary: #0768cf;
  bg-brand-tertiary: #e5f4ff; bg-onselected: #bde3ff; bg-selected: #e5f4ff; bg-selected-hover: #bde3ff;
  bg-selected-pressed: #bde3ff; bg-selected-strong: #0d99ff; border-brand: #bde3ff; border-brand-strong: #007be5;
  border-selected: #0d99ff; border-selected-strong: #007be5; icon-brand: #007be5; icon-selected: #007be5;
  text-brand: #007be5; text-selected: #007be5;
`

export type ThemeName = 'light' | 'dark'

/** The rules of the `<style id="figma-style">` that Figma puts into a panel. */
export function themeCss(name: ThemeName, editor: EditorType): string {
  const light = editor === 'figma' ? FIGJAM_LIGHT + DESIGN_LIGHT : FIGJAM_LIGHT
  const colours = (name === 'dark' ? DARK : light).trim().replace(/\s*\n\s*/g, ' ')
  const rules = colours.replace(/([\w-]+): ([^;]+);/g, '--figma-color-$1: $2;')
  return `:root { color-scheme: ${name}; ${rules} }`
}
