// Draws the map on which agreements are shown: the land as one path that the pages refer to, and for each state the point on the
// map that arcs begin and end at. What is drawn between the points is the server's business.
import { readFile } from 'node:fs/promises'
import { geoArea, geoCentroid, geoNaturalEarth1, geoPath } from 'd3-geo'

export const width = 1000
export const height = 500

/** The land, for <use href="/map/land.svg#land">. */
export async function land(folder) {
  const world = await read(folder, 'land-110m.json')
  const whole = feature(world, world.objects.land.geometries)
  const inhabited = whole.coordinates.filter(([outline]) => outline.some(([, latitude]) => latitude > -60))
  const path = geoPath(projection()).digits(1)({ type: 'MultiPolygon', coordinates: inhabited })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><path id="land" d="${path}"/></svg>`
}

/** Europe, the Mediterranean and what lies around it, more finely: most agreements are there. */
export const near = { x: 402, y: 96, width: 232, height: 116 }

export async function nearLand(folder) {
  const world = await read(folder, 'land-50m.json')
  const on = projection().clipExtent([[near.x - 2, near.y - 2], [near.x + near.width + 2, near.y + near.height + 2]])
  const path = geoPath(on).digits(1)(feature(world, world.objects.land.geometries))
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${near.x} ${near.y} ${near.width} ${near.height}"><path id="land" d="${path}"/></svg>`
}

/** ISO 3166-1 alpha-2 code, lower case, to the place on the map. */
export async function places(folder) {
  const world = await read(folder, 'countries-50m.json')
  const codes = codesByName()
  const on = projection()
  const found = {}
  for (const country of world.objects.countries.geometries) {
    const code = codes.get(plain(country.properties.name))
    if (code) found[code] = on(geoCentroid(largest(feature(world, [country])))).map(number => Math.round(number * 10) / 10)
  }
  // Not states of the atlas: the Union is where its council meets, the region is its capital.
  found.eu = on([4.37, 50.84]).map(Math.round)
  found['iq-kr'] = on([44.01, 36.19]).map(Math.round)
  return found
}

/** All of the world that people live in, without the far south. */
function projection() {
  return geoNaturalEarth1().scale(186).rotate([-12, 0]).translate([width / 2, 292])
}

async function read(folder, name) {
  return JSON.parse(await readFile(`${folder}/${name}`, 'utf8'))
}

/** TopoJSON as GeoJSON: arcs are steps on a grid, shared between neighbours, and run backwards where their number is negative. */
function feature(world, geometries) {
  const { scale, translate } = world.transform
  const arc = number => {
    let [x, y] = [0, 0]
    const points = world.arcs[number < 0 ? ~number : number].map(([dx, dy]) => {
      x += dx
      y += dy
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]]
    })
    return number < 0 ? points.reverse() : points
  }
  const ring = arcs => arcs.flatMap((number, index) => arc(number).slice(index ? 1 : 0))
  const coordinates = geometries.flatMap(one => (one.type === 'Polygon' ? [one.arcs] : one.arcs).map(polygon => polygon.map(ring)))
  return { type: 'MultiPolygon', coordinates }
}

/** France is where its mainland is, whatever else belongs to it. */
function largest(shape) {
  const parts = shape.coordinates.map(coordinates => ({ type: 'Polygon', coordinates }))
  return parts.reduce((most, part) => (geoArea(part) > geoArea(most) ? part : most))
}

/** The atlas shortens some names; these are the codes of those that no other list of names has. */
function codesByName() {
  const codes = new Map([
    ['bosniaandherz', 'ba'], ['demrepcongo', 'cd'], ['congo', 'cg'], ['cotedivoire', 'ci'], ['macedonia', 'mk'], ['turkey', 'tr'],
    ['dominicanrep', 'do'], ['centralafricanrep', 'cf'], ['ssudan', 'ss'], ['eqguinea', 'gq'], ['wsahara', 'eh'], ['kosovo', 'xk'],
    ['unitedstatesofamerica', 'us'], ['myanmar', 'mm'], ['solomonis', 'sb'], ['eswatini', 'sz'], ['palestine', 'ps'],
    ['caboverde', 'cv'], ['czechia', 'cz'], ['marshallis', 'mh'], ['hongkong', 'hk'], ['antiguaandbarb', 'ag'],
  ])
  const names = new Intl.DisplayNames('en', { type: 'region' })
  for (let first = 65; first <= 90; first++) {
    for (let second = 65; second <= 90; second++) {
      const code = String.fromCharCode(first, second)
      const name = names.of(code)
      const isPresent = Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`
      if (isPresent && name !== code && !codes.has(plain(name))) codes.set(plain(name), code.toLowerCase())
    }
  }
  return codes
}

function plain(name) {
  return name.normalize('NFD').replaceAll('&', 'and').replace(/[^A-Za-z]/g, '').toLowerCase()
}
