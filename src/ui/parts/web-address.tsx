/**
 * Where something stands on the web, as words to copy. Never a link: one press would tell a trafficker's site that somebody here looks
 * at it.
 */
export const WebAddress = ({ address }: { address: string }) => (
  <bdi className="web-address" dir="ltr">
    {address}
  </bdi>
)
