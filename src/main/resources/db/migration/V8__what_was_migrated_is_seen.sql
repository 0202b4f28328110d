-- A process that does not migrate itself looks whether all that its version needs has been migrated, and does not start before.
grant select (version, success) on flyway_schema_history to ${runtimeRole};
