import { useWords } from '../shell/app.tsx'

type CutOffProps = {
  readonly shown: number
  readonly more: number | undefined
  /** How to come to the others. */
  readonly way?: string
}

/** Under a list that does not show all there is. */
export function CutOff({ shown, more, way }: CutOffProps) {
  const { say, format } = useWords()
  if (more === undefined) return null
  return (
    <p className="note">
      {say('list.cut-off', { n: more, shown: format.number(shown) })}
      {way && ` ${way}`}
    </p>
  )
}
