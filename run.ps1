# The steps of README.md for PowerShell: .\run.ps1 [ingest|review|test|export|report|publish] [-DesignCard]
param([ValidateSet('ingest', 'review', 'test', 'export', 'report', 'publish')][string]$Step = 'ingest', [switch]$DesignCard)
# LiteDB, PdfPig and ML.NET are built in with -DesignCard.
$With = if ($DesignCard) { @('-p:DesignCard=true') } else { @() }
Set-Location $PSScriptRoot
switch ($Step) {
    'ingest' { dotnet run @With --project src/ItaIngest.Cli -- ingest corpus }
    'review' { dotnet run @With --project src/ItaIngest.Cli -- review }
    'test' { dotnet test ItaIngest.sln @With }
    'export' { dotnet run @With --project src/ItaIngest.Cli -- export --out out/dataset }
    'report' { dotnet run @With --project src/ItaIngest.Cli -- report --out out/report.html }
    'publish' { dotnet publish src/ItaIngest.Cli -r win-x64 --no-self-contained @With }
}
exit $LASTEXITCODE
