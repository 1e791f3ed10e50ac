/**
 * Controls that do nothing for now. None is disabled as browsers have it: the keyboard finds it where it always is, it says
 * why when it is read, and again in the status line when it is pressed (`ui/panel/useReasons.ts`).
 */

interface Off {
  readonly 'aria-disabled': 'true'
  readonly 'aria-description': string
  readonly title: string
}

/** For buttons, radios and boxes: `why` they do nothing, in a sentence; undefined where they do what they say. */
export function off(why: string | undefined): Off | Record<string, never> {
  return why === undefined ? {} : { 'aria-disabled': 'true', 'aria-description': why, title: why }
}

interface Fixed {
  readonly readOnly: true
  readonly 'aria-description': string
  readonly title: string
}

/** For fields: what stands in them can be read and copied, and not be changed. */
export function fixed(why: string | undefined): Fixed | Record<string, never> {
  return why === undefined ? {} : { readOnly: true, 'aria-description': why, title: why }
}

/** Why the control that was pressed does nothing, and that control. */
export function reasonAt(target: EventTarget | null): string | null {
  const pressed =
    target instanceof Element ? (target.closest('label')?.control ?? target.closest('[aria-disabled]')) : null
  return pressed?.getAttribute('aria-disabled') === 'true' ? pressed.getAttribute('aria-description') : null
}
