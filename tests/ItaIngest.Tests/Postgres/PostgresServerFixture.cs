using ItaIngest.Servers;
using ItaIngest.Tests.Store;

namespace ItaIngest.Tests.Postgres;

/// <summary>A server for all tests of this collection, where PostgreSQL is installed.</summary>
public sealed class PostgresServerFixture : IDisposable
{
    private readonly PostgresServer? server = PostgresServer.Programs is null ? null : PostgresServer.Start();

    /// <summary>The server.</summary>
    public PostgresServer Server => server ?? throw new InvalidOperationException("PostgreSQL is not installed.");

    public void Dispose() => server?.Dispose();
}

[CollectionDefinition(Name)]
public sealed class PostgresServerTests : ICollectionFixture<PostgresServerFixture>
{
    public const string Name = "PostgreSQL";
}

/// <summary>PostgreSQL (Debian: postgresql).</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsPostgresAttribute : NeedsAttribute
{
    public override string? Missing => PostgresServer.Programs is null ? "PostgreSQL is not installed." : null;
}
