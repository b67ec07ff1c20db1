import { mount } from './shell/mount.tsx'
import { keepPresses } from './shell/presses.ts'

keepPresses()
const place = document.getElementById('app')
if (place !== null) void mount(place)
