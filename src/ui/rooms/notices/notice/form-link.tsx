/** The address of a recipient's own form: a link where it is one of the web. Nothing of the notice goes along with it. */
export function FormLink({ form }: { form: string }) {
  return /^https?:\/\//.test(form) ? (
    <a href={form} target="_blank" rel="noopener noreferrer">
      <bdi>{form}</bdi>
    </a>
  ) : (
    <bdi>{form}</bdi>
  )
}
