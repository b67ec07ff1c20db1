import type { Template } from './template-view.ts'

/** The words of a template as they will be read. */
export const Words = ({ of: { language, text } }: { of: Omit<Template, 'id'> }) => (
  <p lang={language} dir="auto" className="told-words">
    {text}
  </p>
)
