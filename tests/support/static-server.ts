import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'
import sirv from 'sirv'
import { EXPORT_DIR, EXPORT_PORT } from './deployments'

/*
 * A plain file server for the export: files, `index.html` of folders, the nearest `404.html`. Nothing that a common static
 * host would not do.
 */

const files = sirv(EXPORT_DIR, { etag: true })

createServer((request, response) => {
  files(request, response, () => {
    const [first = ''] = (request.url ?? '/').split(/[/?]/).filter(Boolean)
    const nearest = [path.join(EXPORT_DIR, first, '404.html'), path.join(EXPORT_DIR, '404.html')].find((file) =>
      existsSync(file),
    )
    response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' })
    response.end(nearest ? readFileSync(nearest) : 'Not found')
  })
}).listen(EXPORT_PORT, () => console.log(`http://localhost:${EXPORT_PORT}`))
