/*
 * Says how many whole years ago an article appeared, by the calendar, from the first year on. Only the browser knows today. It runs
 * where it stands, before anything below it is painted, so that nothing moves; what it says it takes from the element around it. A
 * policy for scripts may allow it by its hash: it is the same in every page.
 */
export const AGE_SCRIPT =
  '{let a=document.currentScript.parentElement,n=new Date,t=new Date(+a.dataset.time),' +
  'y=n.getUTCFullYear()-t.getUTCFullYear();t.setUTCFullYear(n.getUTCFullYear());if(t>n)y--;' +
  'if(y>0){let p=document.createElement("p");p.className="age-notice";p.textContent=a.dataset.text.replace("{years}",' +
  'new Intl.NumberFormat(a.closest("[lang]").lang,{style:"unit",unit:"year",unitDisplay:"long"}).format(y));a.append(p)}}'
