/**
 * What a form holds once it is kept: what was sent goes, what was typed since stays. Fields are open while the server is at it and
 * until the page has asked anew, and whoever writes on meanwhile must not lose those words.
 * @param sent the state as it was sent: a text, or the very object
 */
export const emptied =
  <T>(sent: T, empty: T) =>
  (now: T): T =>
    now === sent ? empty : now
