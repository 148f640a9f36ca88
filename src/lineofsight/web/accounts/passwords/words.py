"""Words that people make passwords of, gathered by thinking of what is to hand: the year, the family, the office."""

from __future__ import annotations


def _each(text: str) -> tuple[str, ...]:
    return tuple(text.split())


FAVOURITES = _each("""
    password passwort passphrase welcome letmein changeme iloveyou sunshine princess monkey dragon football baseball
    superman batman starwars pokemon shadow master computer internet secret trustno whatever freedom blessed lovely
    angel flower butterfly chocolate cookie cheese banana summer winter spring autumn liverpool arsenal chelsea
    manchester united everton tottenham newcastle rangers celtic admin administrator login temporary default access
    hello qwerty please nothing forever family friends together money diamond silver golden orange purple
""")
OFFICE = _each("""
    council childrens children services service social worker manager team office safeguarding family support
    department director county borough city local government staff user account system training demo test lineofsight
    sight work home keyboard laptop phone monday tuesday wednesday thursday friday saturday sunday
""")
YEAR = _each("""
    january february march april may june july august september october november december summer winter spring autumn
    fall christmas easter halloween holiday holidays birthday newyear weekend morning evening tonight today tomorrow
""")
NAMES = _each("""
    oliver george harry jack jacob noah charlie thomas oscar william james leo alfie henry joshua freddie archie ethan
    isaac alexander joseph edward samuel max daniel arthur lucas logan theo harrison benjamin mason sebastian finley
    adam dylan zachary riley teddy david theodore reuben michael andrew robert richard stephen matthew anthony kevin
    amelia olivia isla emily poppy ava isabella jessica lily sophie grace sophia mia evie ruby ella scarlett isabelle
    chloe sienna freya phoebe charlotte daisy alice florence eva sofia millie lucy evelyn elsie rosie imogen lola
    matilda elizabeth layla holly erin molly mohammed muhammad ahmed fatima aisha priya sarah hannah rebecca rachel
    emma laura claire nicola michelle karen susan margaret jennifer victoria katie megan bethany abigail georgia
""")
THINGS = _each("""
    red blue green yellow black white pink brown dog cat puppy kitten tiger lion bear wolf eagle horse rabbit hamster
    fish bird mouse apple lemon cherry coffee tea biscuit pizza burger chicken bacon cake sugar honey star moon sun
    sky rain snow ocean river mountain garden house kitchen window table chair guitar piano music dance party happy
    lucky crazy funny sweet baby mummy daddy mum dad nanny granny brother sister love heart kiss peace hope faith
    london england scotland wales ireland birmingham leeds sheffield bristol nottingham leicester coventry bradford
    cardiff belfast edinburgh glasgow brighton oxford cambridge york derby plymouth southampton portsmouth norwich
    player soccer rugby cricket tennis golf racing hockey gamer minecraft fortnite roblox xbox playstation nintendo
""")
WALKS = _each("""
    qwertyuiop asdfghjkl zxcvbnm qazwsxedc qwertyuiopasdfghjklzxcvbnm poiuytrewq lkjhgfdsa mnbvcxz qweasdzxc
    zaqxswcdevfr qwertyasdfgh azertyuiop qwertzuiop abcdefghijklmnopqrstuvwxyz zyxwvutsrqponmlkjihgfedcba
    qazwsxedcrfvtgbyhnujmikolp plokijuhygtfrdeswaq
""")
PHRASES = _each("""
    iloveyousomuch iloveyouforever letmeinplease pleaseletmein openthedoor thisismypassword mypasswordis
    passwordispassword whatsmypassword iforgotmypassword ihatepasswords newpassword temporarypassword
    changethispassword nevergonnagiveyouup tobeornottobe onceuponatime thequickbrownfox correcthorsebatterystaple
    liveloveandlaugh livelaughlove happybirthday merrychristmas goodmorning manchesterunited manchestercity
    youllneverwalkalone newcastleunited gameofthrones harrypotter lordoftherings maytheforcebewithyou
""")
WORDS = tuple(dict.fromkeys((*FAVOURITES, *OFFICE, *YEAR, *NAMES, *THINGS)))
