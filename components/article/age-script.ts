/*
 * Says how many whole years ago an article appeared, from the first year on. Only the browser knows today. It runs where it stands,
 * before anything below it is painted, so that nothing moves, and puts what it says in its own place. A policy for scripts may allow
 * it by its hash: it is the same in every page. A year is one of the calendar on average, 365.2425 days.
 */
export const AGE_SCRIPT =
  '{let a=document.currentScript.parentElement,y=(Date.now()-a.dataset.time)/31556952e3|0;' +
  'if(y>0){a.className="no-print age-notice";a.textContent=a.dataset.text.replace("{years}",' +
  'Intl.NumberFormat(a.closest("[lang]").lang,{style:"unit",unit:"year",unitDisplay:"long"}).format(y))}}'
