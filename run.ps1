# The steps of README.md for PowerShell: .\run.ps1 [ingest|review|test|export|report|publish]
param([ValidateSet('ingest', 'review', 'test', 'export', 'report', 'publish')][string]$Step = 'ingest')
Set-Location $PSScriptRoot
switch ($Step) {
    'ingest' { dotnet run --project src/ItaIngest.Cli -- ingest corpus }
    'review' { dotnet run --project src/ItaIngest.Cli -- review }
    'test' { dotnet test ItaIngest.sln }
    'export' { dotnet run --project src/ItaIngest.Cli -- export --out out/dataset }
    'report' { dotnet run --project src/ItaIngest.Cli -- report --out out/report.html }
    'publish' { dotnet publish src/ItaIngest.Cli -r win-x64 --no-self-contained }
}
exit $LASTEXITCODE
