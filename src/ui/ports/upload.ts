import { Failure, failureFrom } from '../shell/failure.ts'

export type Uploaded = { readonly file: string; readonly size: number; readonly sha256: string }

/**
 * Streams a file to the sealed store. XMLHttpRequest, because `fetch` does not tell how far an upload is.
 * @param progress called with the bytes that have left
 * @throws Failure; an `AbortError` where `signal` ended it
 */
export function upload(file: File, progress: (bytes: number) => void, signal: AbortSignal): Promise<Uploaded> {
  const { promise, resolve, reject } = Promise.withResolvers<Uploaded>()
  const request = new XMLHttpRequest()
  request.open('PUT', '/api/files')
  request.setRequestHeader('Ausma-Request', '1')
  // Headers hold Latin-1 only. The name is sealed with the file, never part of an address that is logged.
  request.setRequestHeader('Ausma-File-Name', encodeURIComponent(file.name))
  request.responseType = 'json'
  request.upload.onprogress = ({ loaded }) => progress(loaded)
  request.onload = () =>
    request.status === 200 ? resolve(request.response) : reject(failureFrom(request.status, request.response))
  request.onerror = () => reject(new Failure('no-connection', ''))
  request.onabort = () => reject(new DOMException('', 'AbortError'))
  // The server throws away what has come so far when the connection breaks.
  signal.addEventListener('abort', () => request.abort())
  request.send(file)
  return promise
}
