import { Agent, get } from 'node:http'

/** How a host answered while it was asked as fast as it could. */
export interface LoadResult {
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
}

const CONNECTIONS = 16

/** Asks for `addresses` (a new one each time) on 16 connections for so long; times are milliseconds. */
export async function loadHost(addresses: (at: number) => string, milliseconds: number): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  const times: number[] = []
  const started = performance.now()
  let at = 0
  const ask = async () => {
    while (performance.now() - started < milliseconds) {
      const asked = performance.now()
      await getOnce(agent, addresses(at++))
      times.push(performance.now() - asked)
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, ask))
  const seconds = (performance.now() - started) / 1000
  agent.destroy()
  return { perSecond: times.length / seconds, p50: percentile(times, 50), p99: percentile(times, 99) }
}

function getOnce(agent: Agent, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    get(address, { agent, headers: { 'accept-encoding': 'br, gzip' } }, (response) => {
      response.resume().on('end', resolve)
    }).on('error', reject)
  })
}

/** The value below which so many of a hundred lie; 0 for none. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0
}
