// What the pages offer on top of links and forms. Everything works without it.
import { openTarget } from './open.js'
import { suggest } from './suggest.js'

for (const input of document.querySelectorAll('[data-suggest]')) suggest(input)

addEventListener('hashchange', openTarget)
openTarget()
