# The steps of README.md for PowerShell: .\run.ps1 [ingest|test|export|publish]
param([ValidateSet('ingest', 'test', 'export', 'publish')][string]$Step = 'ingest')
Set-Location $PSScriptRoot
switch ($Step) {
    'ingest' { dotnet run --project src/ItaIngest.Cli -- ingest corpus }
    'test' { dotnet test ItaIngest.sln }
    'export' { dotnet run --project src/ItaIngest.Cli -- export --out out/dataset }
    'publish' { dotnet publish src/ItaIngest.Cli -r win-x64 --no-self-contained }
}
exit $LASTEXITCODE
