import { columnName } from './columns.ts'
import { follow, type Path } from './json-shape.ts'
import { isBlank, isObject, type Json } from './json-value.ts'

/** Names of columns with pictures, in the languages of portals. */
const COLUMN =
  /^(?:(?:main_|cover_|listing_|ad_)?(?:images?|photos?|pictures?|pics?|fotos?|imagenes|imagen|bild(?:er)?|atteli?|zdjecia?|изображени[ея]|фото(?:графии)?|img|imgs|screenshots?)|(?:image|photo|picture|img)_(?:urls?|links?|src|list))$/u

const IS_PICTURE = /^image\/|^data:image\/|\.(?:jpe?g|png|gif|webp|avif|heic|bmp|tiff?)(?:[?#].*)?$/i
/** Keys of an object that may show that it is a picture, or where it lies. */
const TELLING = ['mime_type', 'mimeType', 'encodingFormat', 'type', 'contentUrl', 'url', 'src', 'href', 'file', 'path']
const MOST = 1000

/** Whether a value is a picture, by its type or the ending of its address. */
const isPicture = (value: unknown): boolean =>
  typeof value === 'string'
    ? IS_PICTURE.test(value.trim())
    : isObject(value) && TELLING.some((key) => typeof value[key] === 'string' && isPicture(value[key]))

/** Number of pictures in a value of a picture column; each line of a text is one. */
export function countPictures(value: unknown, depth = 3): number {
  if (typeof value === 'string') return value.split('\n').filter((line) => !isBlank(line)).length
  if (Array.isArray(value) && depth > 0) {
    return Math.min(
      MOST,
      value.reduce<number>((sum, one) => sum + countPictures(one, depth - 1), 0),
    )
  }
  return isObject(value) && Object.keys(value).length > 0 ? 1 : 0
}

/** Number of pictures among a message's attachments. */
export function countAttached(value: unknown): number {
  const list = Array.isArray(value) ? value.slice(0, MOST) : [value]
  return list.filter(isPicture).length
}

/** An image one pixel high or wide only counts readers. */
const COUNTER = /\s(?:width|height)\s*=\s*["']?[01](?:px)?["'\s/>]/i

/** Number of pictures in a piece of HTML. */
export function picturesIn(html: string): number {
  // This cheap check settles nearly all texts.
  if (!/<img\b/i.test(html)) return 0
  const tags = html.match(/<img\b[^>]*>?/gi) ?? []
  return tags.filter((tag) => !COUNTER.test(tag)).length
}

/** Columns of a record with pictures, and columns with attachments of any kind. */
export type PictureColumns = { readonly pictures: readonly Path[]; readonly attachments: readonly Path[] }

/** Chooses these columns by name; a column inside a chosen one is counted with it. */
export function pictureColumns(paths: readonly Path[]): PictureColumns {
  const named = (pattern: RegExp) => {
    const found: Path[] = []
    for (const path of paths) {
      const isInside = found.some((outer) => outer.every((key, i) => path[i] === key))
      if (!isInside && pattern.test(columnName(path[path.length - 1]))) found.push(path)
    }
    return found
  }
  return { pictures: named(COLUMN), attachments: named(/^(?:attachments?|media|files?)$/) }
}

/** Number of pictures in a record's columns. */
export function picturesOf(record: Json, { pictures, attachments }: PictureColumns): number {
  let count = 0
  for (const path of pictures) count += countPictures(follow(record, path))
  for (const path of attachments) count += countAttached(follow(record, path))
  return count
}
