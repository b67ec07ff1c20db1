import { ICONS, type IconName } from './icons.ts'

/** A picture beside a word; it says nothing by itself. */
export const Icon = ({ name, turns = false }: { name: IconName; turns?: boolean }) => (
  <svg className={turns ? 'i turns' : 'i'} viewBox="0 0 20 20" aria-hidden="true">
    <path d={ICONS[name]} />
  </svg>
)

/** What something means to whoever sees it: act now, look out, done, nothing of these. */
export type Tone = 'danger' | 'warning' | 'done' | 'neutral'

/** How a state looks: icon and meaning together, since colour alone tells nothing to one man in twelve. */
export type Look = { readonly icon: IconName; readonly meaning: Tone }

/** A meaning: icon, word, colour. */
export const Is = ({
  icon,
  meaning = 'neutral',
  children,
}: {
  icon: IconName
  meaning?: Tone
  children: React.ReactNode
}) => (
  <span className={`is ${meaning}`}>
    {/* Colour never stands alone: the icon and the word say the same (WCAG 1.4.1). */}
    <Icon name={icon} />
    <span>{children}</span>
  </span>
)

/** The rising sun. */
export const Mark = () => (
  <svg viewBox="0 0 30 30" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round">
    <path d="M3 21.5h24" />
    <path d="M8 21.5a7 7 0 0 1 14 0z" fill="currentColor" />
    <path d="M15 6.5v3.5M5.2 11.5l2.5 2.5M24.8 11.5l-2.5 2.5" />
  </svg>
)
