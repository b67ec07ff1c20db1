import { mount } from './mount.tsx'
import { keepPresses } from './presses.ts'

keepPresses()
const place = document.getElementById('app')
if (place !== null) void mount(place)
