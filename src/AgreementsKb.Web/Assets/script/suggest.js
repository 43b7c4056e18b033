// Names of agreements and actors under the box while somebody types. The list is a listbox: arrows move in it, Enter takes,
// Escape closes. What is taken replaces the part of the question that the cursor is in.
const parting = /\s+(?:versus|vs\.?|against|compared with)\s+|\s*[,\n]\s*/gi

export function suggest(input) {
  if (!input) return
  const list = document.createElement('ul')
  list.id = `${input.id}-suggestions`
  list.className = 'suggest'
  list.hidden = true
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', input.dataset.suggest)
  input.after(list)
  input.setAttribute('role', 'combobox')
  input.setAttribute('aria-autocomplete', 'list')
  input.setAttribute('aria-controls', list.id)
  input.setAttribute('aria-expanded', 'false')

  let chosen = -1
  let asked = null
  let waiting = 0

  const close = () => {
    asked?.abort()
    clearTimeout(waiting)
    list.hidden = true
    chosen = -1
    input.setAttribute('aria-expanded', 'false')
    input.removeAttribute('aria-activedescendant')
  }

  const choose = at => {
    chosen = at
    for (const [index, option] of [...list.children].entries()) option.setAttribute('aria-selected', String(index === at))
    if (at < 0) input.removeAttribute('aria-activedescendant')
    else input.setAttribute('aria-activedescendant', list.children[at].id)
  }

  const take = option => {
    const { start, end } = part(input)
    input.setRangeText(option.dataset.title, start, end, 'end')
    close()
    input.focus()
  }

  const show = items => {
    list.replaceChildren(...items.map((item, index) => {
      const option = document.createElement('li')
      option.id = `${list.id}-${index}`
      option.setAttribute('role', 'option')
      option.dataset.title = item.title
      option.append(...marked(item.titleHtml))
      option.addEventListener('mousedown', event => {
        event.preventDefault()
        take(option)
      })
      return option
    }))
    list.hidden = items.length === 0
    input.setAttribute('aria-expanded', String(items.length > 0))
    choose(-1)
  }

  // What was found for other letters: until the answer for these comes, only what still fits can be taken.
  const narrow = () => {
    asked?.abort()
    const { text } = part(input)
    if (text.trim().length < 2) return close()
    for (const option of [...list.children]) if (!fits(option.dataset.title, text)) option.remove()
    choose(-1)
    if (list.children.length === 0) close()
  }

  const ask = async () => {
    const { text } = part(input)
    if (text.trim().length < 2) return close()
    asked = new AbortController()
    try {
      const query = new URLSearchParams([['suggest', text.slice(0, 100)], ['kind', 'agreement'], ['kind', 'actor'], ['limit', '8']])
      const answer = await fetch(`/api/v1/search?${query}`, { signal: asked.signal })
      if (answer.ok && document.activeElement === input) show((await answer.json()).items)
    } catch (error) {
      if (error.name !== 'AbortError') close()
    }
  }

  input.addEventListener('input', () => {
    narrow()
    clearTimeout(waiting)
    waiting = setTimeout(ask, 120)
  })
  input.addEventListener('blur', close)
  input.addEventListener('keydown', event => {
    if (list.hidden) return
    const last = list.children.length - 1
    if (event.key === 'ArrowDown') choose(chosen < last ? chosen + 1 : 0)
    else if (event.key === 'ArrowUp') choose(chosen > 0 ? chosen - 1 : last)
    else if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && chosen >= 0) take(list.children[chosen])
    else return
    event.preventDefault()
  })
}

/** The subject that the cursor is in: what stands between two "versus". */
function part(input) {
  const at = input.selectionStart ?? input.value.length
  let start = 0
  let end = input.value.length
  for (const found of input.value.matchAll(parting)) {
    if (found.index + found[0].length <= at) start = found.index + found[0].length
    else if (found.index >= at) {
      end = found.index
      break
    }
  }
  return { start, end, text: input.value.slice(start, at) }
}

/** Whether each word that is typed begins a word of the title. */
function fits(title, text) {
  const names = words(title)
  return words(text).every(word => names.some(name => name.startsWith(word)))
}

function words(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

/** The text with its marks; nothing in it is taken for other markup. */
function marked(html) {
  const read = new DOMParser().parseFromString(html, 'text/html')
  return [...read.body.childNodes].map(node => {
    if (node.nodeName !== 'MARK') return document.createTextNode(node.textContent)
    const mark = document.createElement('mark')
    mark.textContent = node.textContent
    return mark
  })
}
