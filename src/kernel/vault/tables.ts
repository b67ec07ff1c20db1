/** Rows of the tables that hold keys and seals, see migrations/0001_kernel.sql. */
declare module '../database.ts' {
  interface Tables {
    keys: {
      id: string
      agency: string
      role: string | null
      generation: number
      public_key: Uint8Array
      recovery_public_key: Uint8Array
      made_at: Date
      ended_at: Date | null
    }
    key_grants: {
      key: string
      holder: string | null
      agency: string
      sealed: Uint8Array
      granted_by: string | null
      granted_at: Date
    }
    data_keys: { id: string; agency: string; made_at: Date }
    data_key_seals: {
      data_key: string
      recipient: string
      agency: string
      recipient_agency: string
      sealed: Uint8Array
      sealed_at: Date
    }
    files: {
      id: string
      agency: string
      kept_by: string | null
      data_key: string
      size: string
      sha256: Uint8Array
      sealed_name: Uint8Array
      kept_at: Date
      expires_at: Date | null
    }
    erasures: { data_key: string; agency: string; erased_at: Date }
  }
}

export {}
