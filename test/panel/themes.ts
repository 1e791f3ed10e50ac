/** `design` is Figma Design’s light set. */
export type Theme = 'light' | 'dark' | 'design'

/** What Figma puts into the panel: FigJam’s set, which is always light, and the two of Figma Design (page css-variables). */
export const THEMES: Readonly<Record<Theme, string>> = {
  light: variables({
    bg: '#ffffff',
    'bg-secondary': '#f5f5f5',
    'bg-tertiary': '#e6e6e6',
    'bg-hover': '#f5f5f5',
    'bg-brand': '#9747ff',
    'bg-selected': '#f1e5ff',
    'bg-success': '#14ae5c',
    border: '#e6e6e6',
    text: 'rgba(0, 0, 0, 0.9)',
    'text-secondary': 'rgba(0, 0, 0, 0.5)',
    'text-brand': '#8638e5',
    'text-onbrand': '#ffffff',
    'text-danger': '#dc3412',
  }),
  design: variables({
    bg: '#ffffff',
    'bg-secondary': '#f5f5f5',
    'bg-tertiary': '#e6e6e6',
    'bg-hover': '#f5f5f5',
    'bg-brand': '#0d99ff',
    'bg-brand-secondary': '#0768cf',
    'bg-selected': '#e5f4ff',
    'bg-success': '#14ae5c',
    border: '#e6e6e6',
    text: 'rgba(0, 0, 0, 0.9)',
    'text-secondary': 'rgba(0, 0, 0, 0.5)',
    'text-brand': '#007be5',
    'text-onbrand': '#ffffff',
    'text-danger': '#dc3412',
  }),
  dark: variables({
    bg: '#2c2c2c',
    'bg-secondary': '#383838',
    'bg-tertiary': '#444444',
    'bg-hover': '#383838',
    'bg-brand': '#0c8ce9',
    'bg-selected': '#4a5878',
    'bg-success': '#198f51',
    border: '#444444',
    text: '#ffffff',
    'text-secondary': 'rgba(255, 255, 255, 0.7)',
    'text-brand': '#7cc4f8',
    'text-onbrand': '#ffffff',
    'text-danger': '#fca397',
  }),
}

function variables(values: Readonly<Record<string, string>>): string {
  const lines = Object.entries(values).map(([name, value]) => `--figma-color-${name}: ${value};`)
  return `:root { ${lines.join(' ')} }`
}
