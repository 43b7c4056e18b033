// A link to something that is folded away opens what it stands in: browsers that do not do so by themselves would go nowhere.
export function openTarget() {
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)))
  if (!target) return
  let folded = false
  for (let within = target.closest('details:not([open])'); within; within = within.parentElement.closest('details:not([open])')) {
    within.open = true
    folded = true
  }
  target.querySelector(':scope > details:not([open])')?.setAttribute('open', '')
  if (folded) target.scrollIntoView()
}
