import { createRequire } from 'node:module'
import { deflateSync } from 'node:zlib'

// Pictures as a camera makes them, and as somebody makes them who wishes the server ill.

const bytesOf = (hex: string): Buffer => Buffer.from(hex.replaceAll(' ', ''), 'hex')

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const whole = Buffer.alloc(body.length + 8)
  whole.writeUInt32BE(data.length)
  body.copy(whole, 4)
  whole.writeUInt32BE(crc(body), body.length + 4)
  return whole
}

function crc(bytes: Uint8Array): number {
  let sum = ~0
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0)
  }
  return ~sum >>> 0
}

type Colour = readonly [number, number, number, number]

/** A PNG of which each pixel is asked for; `text` stands in it as a comment. */
export function pngOf(
  width: number,
  height: number,
  colour: (x: number, y: number) => Colour = () => [200, 40, 40, 255],
  text = '',
): Buffer {
  const rows = Buffer.alloc((width * 4 + 1) * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) rows.set(colour(x, y), y * (width * 4 + 1) + 1 + x * 4)
  return pngWith(width, height, deflateSync(rows), text)
}

/** A PNG whose header says what it likes and whose content is what is given. */
export function pngWith(width: number, height: number, packed: Uint8Array, text = ''): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width)
  head.writeUInt32BE(height, 4)
  head.set([8, 6, 0, 0, 0], 8)
  return Buffer.concat([
    bytesOf('89504e470d0a1a0a'),
    chunk('IHDR', head),
    ...(text === '' ? [] : [chunk('tEXt', Buffer.from(`Comment\0${text}`))]),
    chunk('IDAT', packed),
    chunk('IEND', new Uint8Array()),
  ])
}

type Photon = typeof import('@silvia-odwyer/photon-node')
const photon = (): Photon => createRequire(import.meta.url)('@silvia-odwyer/photon-node')

/** Width, height and the colour of one pixel of whatever picture it is. */
export function lookInto(bytes: Uint8Array, x: number, y: number) {
  const image = photon().PhotonImage.new_from_byteslice(bytes)
  const width = image.get_width()
  const at = (y * width + x) * 4
  return { width, height: image.get_height(), colour: [...image.get_raw_pixels().subarray(at, at + 3)] }
}

/** The same picture as JPEG, with what a telephone writes beside it: how it was held, and a place. */
export function jpegOf(png: Uint8Array, turn = 1, place = 'GPS 56.9 24.1'): Buffer {
  const plain = Buffer.from(photon().PhotonImage.new_from_byteslice(png).get_bytes_jpeg(95))
  const tiff = Buffer.concat([
    bytesOf('4d4d002a00000008 0001 0112 0003 00000001'),
    Buffer.from([0, turn, 0, 0]),
    bytesOf('00000000'),
    Buffer.from(place),
  ])
  const exif = Buffer.concat([Buffer.from('Exif\0\0'), tiff])
  const marker = Buffer.from([0xff, 0xe1, (exif.length + 2) >> 8, (exif.length + 2) & 0xff])
  return Buffer.concat([plain.subarray(0, 2), marker, exif, plain.subarray(2)])
}

export const webpOf = (png: Uint8Array): Buffer =>
  Buffer.from(photon().PhotonImage.new_from_byteslice(png).get_bytes_webp())

/** A GIF of one pixel that goes from red to white and back for ever. */
export const movingGif = (): Buffer =>
  Buffer.concat([
    bytesOf('474946383961 0100 0100 80 00 00 ff0000 ffffff'),
    bytesOf('21ff0b'),
    Buffer.from('NETSCAPE2.0'),
    bytesOf('03010000 00'),
    ...[0, 1].flatMap((colour) => [
      bytesOf('21f904 00 0a00 00 00'),
      bytesOf('2c 0000 0000 0100 0100 00 02 02'),
      bytesOf(colour === 0 ? '4401 00' : '4c01 00'),
    ]),
    bytesOf('3b'),
  ])

/** A GIF whose canvas is one pixel and whose picture says it is 65,535 by 65,535. */
export const swollenGif = (): Buffer =>
  Buffer.concat([
    bytesOf('474946383961 0100 0100 80 00 00 ff0000 ffffff'),
    bytesOf('2c 0000 0000 ffff ffff 00 02 02 4401 00 3b'),
  ])
