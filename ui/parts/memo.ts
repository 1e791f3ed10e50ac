import { Component, type ComponentChildren, type FunctionComponent } from 'preact'

/** A component that is drawn anew only when one of its props is another one: a row of many, while the others change. */
export function memo<Props extends object>(draw: (props: Props) => ComponentChildren): FunctionComponent<Props> {
  return class extends Component<Props> {
    override shouldComponentUpdate(next: Readonly<Props>, state: unknown): boolean {
      const { props } = this
      return state !== this.state || (Object.keys(next) as (keyof Props)[]).some((key) => next[key] !== props[key])
    }
    override render(props: Props): ComponentChildren {
      return draw(props)
    }
  } as unknown as FunctionComponent<Props>
}
