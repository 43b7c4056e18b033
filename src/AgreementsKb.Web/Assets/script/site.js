// What the pages offer on top of links and forms. Everything works without it.
import { suggest } from './suggest.js'

for (const input of document.querySelectorAll('[data-suggest]')) suggest(input)
