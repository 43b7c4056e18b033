// Builds the pages' style, type, script, map and icons into ../wwwroot. Nothing is fetched: everything comes from node_modules and this folder.
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import * as esbuild from 'esbuild'
import * as sass from 'sass'
import { land, nearLand, places } from './map.mjs'

const here = path.dirname(fileURLToPath(import.meta.url))
const out = path.join(here, '..', 'wwwroot')
const modules = path.dirname(path.dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json')))

await rm(out, { recursive: true, force: true })
await mkdir(path.join(out, 'fonts'), { recursive: true })

for (const script of ['latin', 'latin-ext']) {
  for (const weight of [400, 600]) {
    const name = `source-sans-3-${script}-${weight}-normal.woff2`
    await copyFile(path.join(modules, '@fontsource', 'source-sans-3', 'files', name), path.join(out, 'fonts', name))
  }
}

const { css } = sass.compile(path.join(here, 'style', 'site.scss'), { loadPaths: [modules], quietDeps: true })
const { code } = await esbuild.transform(css, { loader: 'css', minify: true })
await writeFile(path.join(out, 'site.css'), code)
await esbuild.build({
  entryPoints: ['site', 'desk'].map(name => path.join(here, 'script', `${name}.js`)),
  outdir: out,
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
})
const atlas = path.join(modules, 'world-atlas')
await mkdir(path.join(out, 'map'), { recursive: true })
await writeFile(path.join(out, 'map', 'land.svg'), await land(atlas))
await writeFile(path.join(out, 'map', 'near.svg'), await nearLand(atlas))
await writeFile(path.join(out, 'map', 'places.json'), JSON.stringify(await places(atlas)))
await copyFile(path.join(here, 'icon.svg'), path.join(out, 'icon.svg'))
