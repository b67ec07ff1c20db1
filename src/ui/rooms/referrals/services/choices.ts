/** Languages that people who were trafficked in Europe speak most; others are typed as codes in the form of a service. */
export const SPOKEN =
  'ar be bg bn cs de el en es et fa fr hi hu it ka ku lt lv mn my ne pl ps pt ro ru si sk so sq sr ta th ti tl tr uk ur uz vi yo zh'.split(
    ' ',
  )
