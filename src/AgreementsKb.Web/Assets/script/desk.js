// The desk on top of its forms: the text has line numbers, is checked while somebody types, and a problem leads to its place.
const form = document.getElementById('desk')
if (form) desk(form)

function desk(form) {
  const text = form.querySelector('#text')
  const findings = form.querySelector('#findings')
  const state = form.querySelector('#state')
  const numbers = numbered(text)
  let asked = null
  let waiting = 0
  let changed = false

  const check = async () => {
    asked?.abort()
    const mine = asked = new AbortController()
    const body = new FormData(form)
    body.set('Do', 'live')
    try {
      const answer = await fetch(form.action, { method: 'POST', body, signal: mine.signal })
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      const found = page.querySelector('.desk-found')
      if (!found) throw new Error(`no findings: ${answer.status}`)
      findings.replaceChildren(document.adoptNode(found))
      state.textContent = found.dataset.state
      numbers.mark(found.dataset.lines)
    } catch (error) {
      if (error.name !== 'AbortError') state.textContent = form.dataset.failed
    }
  }

  const soon = () => {
    clearTimeout(waiting)
    asked?.abort()
    state.textContent = `${form.dataset.waiting} …`
    waiting = setTimeout(check, 700)
  }

  text.addEventListener('input', () => {
    changed = true
    numbers.count()
    soon()
  })
  form.addEventListener('submit', async event => {
    // Where somebody signs in again, or has to say what they saw, the page has fields for it.
    if (event.submitter?.value !== 'check' || form.elements.Token || findings.querySelector('[data-reload]')) {
      changed = false
      return
    }
    event.preventDefault()
    clearTimeout(waiting)
    await check()
    findings.focus()
  })
  findings.addEventListener('click', event => {
    const place = event.target.closest('[data-line]')
    if (!place) return
    event.preventDefault()
    go(text, Number(place.dataset.line), Number(place.dataset.column))
  })
  addEventListener('beforeunload', event => {
    if (changed) event.preventDefault()
  })
  numbers.mark(findings.querySelector('.desk-found')?.dataset.lines)
}

/** The cursor in a place of the text, with what stands before it in sight. */
function go(text, line, column) {
  const lines = text.value.split('\n')
  const at = lines.slice(0, line - 1).reduce((length, one) => length + one.length + 1, column - 1)
  const value = (lines[line - 1] ?? '').slice(column - 1).match(/^[^,\]}]*/)[0]
  text.focus()
  text.setSelectionRange(at, at + value.length)
  const height = parseFloat(getComputedStyle(text).lineHeight)
  text.scrollTop = Math.max(0, (line - 6) * height)
}

/** Numbers beside the lines, which scroll with them. Screen readers have the places in the findings. */
function numbered(text) {
  const frame = document.createElement('div')
  frame.className = 'desk-lines'
  const column = document.createElement('ol')
  column.className = 'desk-numbers'
  column.setAttribute('aria-hidden', 'true')
  text.before(frame)
  frame.append(column, text)
  const follow = () => { column.scrollTop = text.scrollTop }
  text.addEventListener('scroll', follow)

  const count = () => {
    const wanted = text.value.split('\n').length
    while (column.children.length > wanted) column.lastChild.remove()
    while (column.children.length < wanted) {
      const number = document.createElement('li')
      number.textContent = column.children.length + 1
      column.append(number)
    }
    follow()
  }

  const mark = lines => {
    const wrong = new Set((lines ?? '').split(',').filter(Boolean).map(Number))
    for (const [index, number] of [...column.children].entries()) number.classList.toggle('desk-number-wrong', wrong.has(index + 1))
  }

  count()
  return { count, mark }
}
