import { useEffect } from 'react'

/** Names the window as a paper while it is shown, because browsers print the title above the page and name the saved file by it. */
export function usePaperTitle(title: string): void {
  useEffect(() => {
    const before = document.title
    document.title = title
    return () => {
      document.title = before
    }
  }, [title])
}
