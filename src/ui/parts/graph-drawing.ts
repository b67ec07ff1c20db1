import type { MultiGraph } from 'graphology'
import Sigma from 'sigma'
import { sdfCircle, sdfDiamond, sdfSquare } from 'sigma/rendering'
import { onColours } from '../shell/colours.ts'

export type Token = (name: string) => string

/**
 * Draws with the page's own colours, and anew when they change.
 * @param works told whether the browser could draw it
 * @returns what ends it
 */
export function drawing(box: HTMLElement, works: (does: boolean) => void, make: (token: Token) => Sigma): () => void {
  const token: Token = (name) => getComputedStyle(box).getPropertyValue(name).trim()
  let drawn: Sigma | null = null
  const draw = () => {
    // A browser gives few WebGL contexts to a page, and a lost one leaves others black.
    drawn?.kill()
    // A browser without WebGL 2 cannot draw it; the list beside it says the same.
    try {
      drawn = make(token)
    } catch {
      drawn = null
    }
    works(drawn !== null)
  }
  draw()
  // The canvas keeps the colours it was drawn with; the page around it changes by itself.
  const end = onColours(draw)
  return () => {
    end()
    drawn?.kill()
  }
}

/** @param zooms whether the wheel brings the picture nearer; beside a page's text it should scroll the page */
export const sigmaOf = (
  graph: MultiGraph,
  box: HTMLElement,
  { token, zooms }: { token: Token; zooms: boolean },
): Sigma =>
  new Sigma(graph, box, {
    settings: {
      itemSizesReference: 'screen',
      labelRenderedSizeThreshold: 8,
      stagePadding: 40,
      enableCameraZooming: zooms,
    },
    primitives: { nodes: { shapes: [sdfCircle(), sdfSquare(), sdfDiamond()] } },
    styles: {
      nodes: {
        shape: { attribute: 'shape', defaultValue: 'circle' },
        backdropVisibility: 'visible',
        backdropArea: 'node',
        backdropPadding: 8,
        backdropColor: { attribute: 'ground', defaultValue: 'transparent' },
        backdropBorderColor: token('--focus-out'),
        backdropBorderWidth: { attribute: 'ring', defaultValue: 0 },
        x: { attribute: 'x' },
        y: { attribute: 'y' },
        size: { attribute: 'size' },
        color: { attribute: 'color' },
        label: { attribute: 'label' },
        labelColor: token('--ink'),
        labelFont: token('--font'),
        labelSize: 12,
      },
      edges: { size: { attribute: 'size' }, color: { attribute: 'color' } },
    },
  })
